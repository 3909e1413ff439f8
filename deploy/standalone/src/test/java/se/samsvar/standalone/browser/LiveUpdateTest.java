package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;
import tools.jackson.databind.JsonNode;

/** Whoever looks sees what others do, without asking. */
class LiveUpdateTest extends BrowserTest {
    @Test
    void aSecondWindowShowsWhatHappensInTheFirst() {
        Person strategic = signedIn("strategic", Device.DESK);
        strategic.open("/?district=Erikslund");
        assertThat(incidents(strategic)).hasCount(0);

        String id = Reports.carriedOut(city, Reports.shootingIn("Erikslund"));
        assertThat(strategic.find("a[href*='" + id + "']").first()).isVisible();
        assertThat(strategic.find("main")).containsText("0 av 43");

        JsonNode task = city.as("mimer").all("/api/tasks?partner=mimer&status=ASSIGNED").stream()
                .filter(one -> one.path("incidentId").asString().equals(id))
                .findFirst()
                .orElseThrow();
        strategic.open("/handelser/" + id + "?flik=uppgifter");
        assertThat(task(strategic, task)).not().containsText("Mottagen");
        city.as("mimer").order("/api/tasks/" + task.path("taskId").asString() + "/acknowledgement", Map.of());
        assertThat(task(strategic, task)).containsText("Mottagen");
    }

    @Test
    void aLostConnectionIsSaidAndWhatWasMissedComesWithTheNext() {
        Person lead = signedIn("lead", Device.DESK);
        lead.open("/?district=Jakobsberg");
        assertThat(incidents(lead)).hasCount(0);
        lead.loseNet();
        assertThat(lead.find("#connection-lost")).isVisible();
        String id = Reports.carriedOut(city, Reports.shootingIn("Jakobsberg"));
        lead.findNet();
        assertThat(lead.find("a[href*='" + id + "']").first()).isVisible();
        assertThat(lead.find("#connection-lost")).isHidden();
    }

    private static Locator incidents(Person person) {
        return person.find("main a[href^='/handelser/']");
    }

    private static Locator task(Person person, JsonNode task) {
        return person.find("main li, main tr")
                .filter(new Locator.FilterOptions()
                        .setHas(person.find(
                                "a[href='/inkorg/" + task.path("taskId").asString() + "']")))
                .last();
    }
}
