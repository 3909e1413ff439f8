package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;

/** An auditor verifies, looks at a proof, compares with what was kept, and sees that reading is seen, too. */
class AuditorsDayTest extends BrowserTest {

    private static void choose(Person person, AriaRole role, String name) {
        person.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    void verifiesProvesComparesAndSeesWhoHasRead() {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Hammarby"));
        signedIn("lead", Device.DESK).open("/handelser/" + incident);
        String kept = city.as("auditor").get("/api/audit/checkpoint").body();

        Person auditor = signedIn("auditor", Device.DESK);
        auditor.open("/").find("nav").first().waitFor();
        auditor.open("/granskning");
        choose(auditor, AriaRole.BUTTON, "Verifiera nu");
        assertThat(auditor.find("#verifierat .notice--ok")).containsText("Allt stämmer");
        auditor.requireAccessible().photograph("granskning");

        auditor.find("#nummer").fill("1");
        choose(auditor, AriaRole.BUTTON, "Visa beviset för en händelse");
        assertThat(auditor.page()).hasURL(Pattern.compile("/granskning/handelse/1$"));
        assertThat(auditor.find("main")).containsText("Händelsen är den som förseglades");
        assertThat(auditor.find("main")).containsText("payload-sha256");
        auditor.requireAccessible().photograph("bevis");

        choose(auditor, AriaRole.LINK, "Till granskningen");
        auditor.find("#checkpoint").fill("det här är ingen kontrollpunkt");
        choose(auditor, AriaRole.BUTTON, "Jämför");
        assertThat(auditor.find("[role=alert]")).isVisible();
        assertThat(auditor.find("#checkpoint")).hasValue("det här är ingen kontrollpunkt");
        auditor.requireAccessible();
        auditor.find("#checkpoint").fill(kept);
        choose(auditor, AriaRole.BUTTON, "Jämför");
        assertThat(auditor.find("main")).containsText("Jämförelsen");
        assertThat(auditor.find("main")).containsText("varav 1 som andra har sparat");

        auditor.open("/granskning");
        choose(auditor, AriaRole.LINK, "Vem har läst vad");
        assertThat(auditor.find("main")).containsText("auditor (Revisionen) läste vem som har läst");
        assertThat(auditor.find("main")).containsText("/granskning/handelse/1");
        auditor.find("#actor").fill("lead");
        auditor.find("#kind").selectOption("INCIDENT");
        choose(auditor, AriaRole.BUTTON, "Visa");
        assertThat(auditor.find(".timeline li").first())
                .containsText("lead (Operativ ledning) öppnade händelsen /handelser/" + incident);
        auditor.requireAccessible().photograph("lasningar");
    }

    /** The same without scripts, on the smallest screen. */
    @Test
    void verifiesWithoutScripts() {
        Person auditor = signedIn("auditor", Device.SMALLEST.withoutScripts());
        auditor.open("/granskning");
        choose(auditor, AriaRole.BUTTON, "Verifiera nu");
        auditor.open("/granskning");
        assertThat(auditor.find("#verifierat .notice--ok"))
                .containsText("Allt stämmer", new ContainsTextOptions().setTimeout(30_000));
        for (String page : new String[] {"/granskning", "/granskning/handelse/1", "/granskning/lasningar"}) {
            auditor.open(page).requireNoSidewaysScrolling();
        }
    }
}
