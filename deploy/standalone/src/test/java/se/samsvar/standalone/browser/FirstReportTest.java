package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two o'clock at night, on a phone. */
class FirstReportTest extends BrowserTest {
    private static final Pattern INCIDENT = Pattern.compile(".*/handelser/[0-9a-f-]{36}$");

    @Test
    void aLeadReportsAndSeesTheResponseBegin() {
        Person lead = signedIn("lead", Device.PHONE);
        lead.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rapportera"))
                .first()
                .tap();
        lead.page().waitForURL("**/rapportera");
        lead.find("#district").selectOption("Brottberga");
        lead.find("#address").fill("Brottbergaparken");
        lead.find("#summary").fill("Flera skott hördes vid torget");
        assertThat(lead.find("#forhandsgranskning")).containsText("43 uppgifter");
        assertThat(lead.find("#forhandsgranskning")).containsText("Bostads AB Mimer");
        lead.find("input[name=buildingHit]").check();
        assertThat(lead.find("#forhandsgranskning")).containsText("44 uppgifter");
        lead.photograph("rapportera-telefon").requireAccessible().requireNoSidewaysScrolling();

        send(lead);
        assertThat(lead.find("h1")).containsText("Brottberga");
        assertThat(lead.find("main")).containsText("44 öppna");
        lead.photograph("handelse-telefon").requireNoSidewaysScrolling();
    }

    @Test
    void aDraftOutlivesALostConnectionAndBecomesOneIncident() {
        Person lead = signedIn("lead", Device.PHONE);
        lead.open("/rapportera");
        lead.find("#district").selectOption("Fredriksberg");
        lead.find("#summary").fill("En smäll och krossat glas");
        String chosen = lead.find("input[name=incidentId]").inputValue();
        lead.loseNet();
        lead.find("#rapport button[type=submit]").first().click();
        assertThat(lead.find("#utkast")).containsText("Ingen kontakt");
        lead.findNet();

        lead.open("/rapportera");
        assertThat(lead.find("#utkast")).containsText("är återställt");
        assertThat(lead.find("#summary")).hasValue("En smäll och krossat glas");
        assertThat(lead.find("input[name=incidentId]")).hasValue(chosen);
        send(lead);
        assertThat(lead.page().url()).endsWith(chosen);

        lead.open("/rapportera");
        assertThat(lead.find("#utkast")).isHidden();
        assertThat(lead.find("#summary")).isEmpty();
        assertThat(city.as("lead").items("/api/incidents?district=Fredriksberg"))
                .hasSize(1);
    }

    @Test
    void withoutJavaScriptTheSameFormReports() {
        Person lead = signedIn("lead", Device.PHONE.withoutScripts());
        lead.open("/rapportera");
        lead.find("input[name=type][value=EXPLOSION]").check();
        lead.find("#district").selectOption("Vetterstorp");
        lead.find("#summary").fill("En explosion hördes");
        lead.find("[data-preview]").click();
        assertThat(lead.find("#forhandsgranskning")).containsText("uppgifter enligt åtgärdsplanen");
        assertThat(lead.find("#summary")).hasValue("En explosion hördes");
        send(lead);
        assertThat(lead.find("h1")).containsText("Vetterstorp");
    }

    @Test
    void inEnglishToo() {
        Person lead = signedIn("lead", Device.DESK);
        lead.find(".menu--end > summary").click();
        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(lead.find("html")).hasAttribute("lang", "en");
        lead.open("/rapportera");
        assertThat(lead.find("h1")).hasText("Report an incident");
        lead.find("#district").selectOption("Skälby");
        assertThat(lead.find("#forhandsgranskning")).containsText("The preview waits");
        lead.find("#summary").fill("Shots were heard");
        assertThat(lead.find("#forhandsgranskning")).containsText("43 tasks");
        lead.requireAccessible().photograph("report-english");
    }

    private static void send(Person lead) {
        lead.find("#rapport .btn--primary").click();
        lead.page().waitForURL(INCIDENT);
    }
}
