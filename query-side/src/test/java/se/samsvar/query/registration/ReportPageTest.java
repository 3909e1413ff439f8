package se.samsvar.query.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.ReportIncident;
import se.samsvar.incident.ReportIncident.ReportShooting;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

class ReportPageTest extends QueryTest {
    private final List<ReportIncident> reported = new CopyOnWriteArrayList<>();
    private final String id = UUID.randomUUID().toString();

    @Autowired
    private CommandBus bus;

    private Registration handler;

    @BeforeEach
    void handleReports() {
        handler = bus.subscribe(ReportShooting.class.getName(), command -> {
            ReportShooting report = (ReportShooting) command.getPayload();
            assertThat(command.getMetaData().get(ActorMetadata.ACTOR)).isEqualTo("lead");
            if (report.facts().injured() > 1000) {
                throw new Refusal(RefusalCode.INCIDENT_INJURED, "injured");
            }
            reported.add(report);
            return report.incidentId();
        });
        browser.signIn("lead");
    }

    @AfterEach
    void forget() {
        handler.cancel();
    }

    @Test
    void aReportIsSentAndLeadsToTheIncident() {
        HttpResponse<String> answer = post(Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/handelser/" + id);
        ReportIncident report = reported.getFirst();
        assertThat(report.type()).isEqualTo(IncidentType.SHOOTING);
        assertThat(report.incidentId()).hasToString(id);
        assertThat(report.facts().occurredAt()).hasToString("2026-03-03T20:10:00Z");
        assertThat(report.facts().suspected()).isTrue();
        assertThat(report.facts().inHome()).isFalse();
        assertThat(report.facts().summary().confidentiality()).isEqualTo(Confidentiality.POLICE_AND_LEAD);
    }

    @Test
    void whatIsRefusedIsShownAtItsFieldAndEverythingTypedIsKept() {
        HttpResponse<String> answer = post(Map.of("injured", "5000", "address", "Torget 1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Antalet skadade ska vara", "id=\"injured-error\"", "Torget 1", "Skott hördes", id);
        assertThat(post(Map.of("summary", "Ring 070-123 45 67")).body()).contains("telefonnummer");
        assertThat(post(Map.of("occurredAt", "")).statusCode()).isEqualTo(400);
        assertThat(post(Map.of("occurredAt", "i går")).statusCode()).isEqualTo(400);
        assertThat(post(Map.of("district", "Atlantis")).statusCode()).isEqualTo(422);
        assertThat(reported).isEmpty();
    }

    @Test
    void thePreviewNamesIncidentsThatMayBeTheSameAndSurvivesASilentCommandSide() {
        happenings.shooting("Tillberga", Confidentiality.ALL_PARTNERS);
        HttpResponse<String> answer =
                browser.post("/rapportera", "/rapportera/forhandsgranskning", form(Map.of("district", "Tillberga")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Kan det vara samma", "Skjutning, Tillberga", "Rapporten kan skickas ändå");
    }

    @Test
    void whatHappenedInTheSameDistrictIsNamedBeforeAllThatIsNearerInTime() {
        Instant noon = Instant.parse("2026-02-10T11:00:00Z");
        shooting("Hemdal", noon.minus(Duration.ofHours(2)));
        for (int elsewhere = 0; elsewhere < 6; elsewhere++) {
            shooting("Erikslund", noon);
        }
        String answer = browser.post(
                        "/rapportera",
                        "/rapportera/forhandsgranskning",
                        form(Map.of("district", "Hemdal", "occurredAt", "2026-02-10T12:00")))
                .body();
        assertThat(answer).containsSubsequence("Skjutning, Hemdal", "Skjutning, Erikslund");
    }

    private void shooting(String district, Instant occurredAt) {
        IncidentFacts facts = Happenings.facts(district, Confidentiality.ALL_PARTNERS);
        happenings.store(new IncidentReported(
                new IncidentId(UUID.randomUUID()),
                IncidentType.SHOOTING,
                new IncidentFacts(
                        occurredAt,
                        occurredAt,
                        facts.place(),
                        true,
                        false,
                        false,
                        false,
                        0,
                        facts.summary(),
                        facts.source())));
    }

    @Test
    void onlyTheLeadReports() {
        assertThat(browser().signIn("mimer").get("/rapportera").statusCode()).isEqualTo(403);
        assertThat(browser().get("/rapportera").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    private HttpResponse<String> post(Map<String, String> changes) {
        return browser.post("/rapportera", "/rapportera", form(changes));
    }

    private Map<String, String> form(Map<String, String> changes) {
        Map<String, String> form = new HashMap<>(Map.of(
                "incidentId", id,
                "type", "SHOOTING",
                "occurredAt", "2026-03-03T21:10",
                "district", "Bäckby",
                "certainty", "suspected",
                "inHome", "true",
                "injured", "0",
                "summary", "Skott hördes vid torget",
                "confidentiality", "POLICE_AND_LEAD"));
        form.putAll(changes);
        return form;
    }
}
