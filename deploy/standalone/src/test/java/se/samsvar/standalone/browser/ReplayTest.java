package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;
import tools.jackson.databind.JsonNode;

/** An auditor sees what was known when: steps, plays, compares, and asks the other clock. */
class ReplayTest extends BrowserTest {
    @Test
    void anAuditorGoesThroughTheCourseOfAnIncident() {
        String incident = story();
        Person auditor = signedIn("auditor", Device.DESK);
        auditor.open("/handelser/" + incident);
        auditor.page().getByText("Se tidigare lägen").click();
        assertThat(auditor.find("#ater-banderoll")).containsText("skrivskyddat");
        assertThat(auditor.find("main form[method=post]")).hasCount(0);

        // before its scripts are there a step is a page of its own, which need not say what has changed
        auditor.page().waitForLoadState();
        auditor.find("#ater-forst").click();
        assertThat(auditor.find("#ater-har")).containsText("registrerades");
        assertThat(auditor.find("#uppgifter")).containsText("(0)");
        assertThat(auditor.find("#ater-sagt")).containsText("registrerades");
        auditor.find("#ater-plats").focus();
        auditor.page().keyboard().press("ArrowRight");
        assertThat(auditor.find("#ater-har")).not().containsText("registrerades:");
        String second = auditor.find("#ater-har strong").textContent();
        auditor.page().keyboard().press("ArrowRight");
        assertThat(auditor.find("#ater-har strong")).not().hasText(second);
        auditor.page().keyboard().press("ArrowLeft");
        assertThat(auditor.find("#ater-har strong")).hasText(second);
        // the address is that of what is seen
        assertThat(auditor.page().url()).contains("event=" + second.replace("nr ", ""));

        auditor.find("#ater-fart").selectOption("4");
        auditor.find("#ater-spela").click();
        assertThat(auditor.find("#ater-spela")).containsText("Pausa");
        assertThat(auditor.find("#ater-har strong")).not().hasText(second);
        auditor.find("#ater-spela").click();
        assertThat(auditor.find("#ater-spela")).containsText("Spela");
        assertThat(auditor.find("#ater-sagt")).not().isEmpty();
        auditor.requireAccessible().photograph("uppspelning");
    }

    @Test
    void twoPlacesAndTwoClocksWithoutScripts() {
        String incident = story();
        Person auditor = person(Device.DESK.withoutScripts()).signIn("auditor");
        auditor.open("/handelser/" + incident + "?event=latest");
        auditor.find("#ater-forra").click();
        assertThat(auditor.find("#ater-banderoll")).containsText("skrivskyddat");
        auditor.find("#ater-jamfor summary").click();
        auditor.find("#ater-jamfor-forra").click();
        assertThat(auditor.find("#ater-skillnad")).containsText("Ändrat mellan händelse");
        auditor.find("#ater-hant").click();
        assertThat(auditor.find("#ater-banderoll")).containsText("Visar vad som hade hänt");
        auditor.find("#ater-kant").click();
        assertThat(auditor.find("#ater-banderoll")).containsText("Visar läget efter händelse");
        auditor.find("#ater-banderoll a").click();
        assertThat(auditor.page()).hasURL(city.address() + "/handelser/" + incident);
    }

    @Test
    void thePictureTheInboxAndTheMatrixAreSteppedThrough() {
        story();
        Person auditor = signedIn("auditor", Device.DESK);
        for (String page : new String[] {"/", "/inkorg?part=mimer", "/mal"}) {
            auditor.open(page);
            auditor.page().getByText("Se tidigare lägen").click();
            String last = auditor.find("#ater-har strong").textContent();
            auditor.page()
                    .waitForResponse(
                            response -> response.url().contains("event="),
                            () -> auditor.find("#ater-forra").click());
            assertThat(auditor.find("#ater-har strong")).not().hasText(last);
            assertThat(auditor.find("#ater-banderoll")).containsText("skrivskyddat");
        }
        Page picture = auditor.open("/?event=latest").page();
        assertThat(picture.content()).doesNotContain("hx-get=\"/");
    }

    private String story() {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Gideonsberg"));
        JsonNode task = city.as("mimer").all("/api/tasks?partner=mimer&status=ASSIGNED").stream()
                .filter(one -> one.path("incidentId").asString().equals(incident))
                .findFirst()
                .orElseThrow();
        city.as("mimer").order("/api/tasks/" + task.path("taskId").asString() + "/acknowledgement", Map.of());
        return incident;
    }
}
