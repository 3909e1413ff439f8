package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

/** The same thing asked again: the same answer, and nothing stored twice. */
class RepeatedRequestTest {

    private static final City CITY = City.get();

    private final Api lead = CITY.as("lead");

    @Test
    void aRepeatedIdWithOtherContentIsAConflict() {
        Map<String, Object> report = new HashMap<>(Reports.shootingIn("Haga"));
        lead.order("/api/incidents", report);
        assertThat(lead.post("/api/incidents", report).status()).isEqualTo(201);
        report.put("summary", "Något annat");
        assertThat(lead.post("/api/incidents", report).code()).isEqualTo("incident.id-taken");
    }

    @Test
    void aCompletedTaskCompletedAgainIsAConflict() {
        String id = Reports.carriedOut(CITY, Reports.shootingIn("Hemdal"));
        String mine = lead.read("/api/incidents/" + id)
                .path("tasks")
                .path(0)
                .path("taskId")
                .asString();
        lead.order("/api/tasks/" + mine + "/completion", Map.of("outcome", "Klart"));
        Api.Answer again = lead.post("/api/tasks/" + mine + "/completion", Map.of("outcome", "Klart"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("task.already-completed");
    }

    @Test
    void theSameRequestUnderItsKeyIsAnsweredAlikeAndStoredOnce() {
        String id = Reports.carriedOut(CITY, Reports.shootingIn("Malmaberg"));
        String mine = lead.read("/api/incidents/" + id)
                .path("tasks")
                .path(0)
                .path("taskId")
                .asString();
        String path = "/api/tasks/" + mine + "/completion";
        String key = UUID.randomUUID().toString();
        Api.Answer first = lead.post(path, Map.of("outcome", "Klart"), "Idempotency-Key", key);
        Api.Answer second = lead.post(path, Map.of("outcome", "Klart"), "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        Api.Answer other = lead.post(path, Map.of("outcome", "Annat"), "Idempotency-Key", key);
        assertThat(other.code()).isEqualTo("request.idempotency-key-reused");
    }

    @Test
    void aReportUnderAKeyMakesOneIncident() {
        Map<String, Object> report = Reports.shootingIn("Skiljebo");
        report.remove("incidentId");
        String key = UUID.randomUUID().toString();
        Api.Answer first = lead.post("/api/incidents", report, "Idempotency-Key", key);
        Api.Answer second = lead.post("/api/incidents", report, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theSameReportAHundredTimesAtOnceIsOneIncident() {
        Map<String, Object> report = Reports.shootingIn("Oxbacken");
        long answers = Stream.generate(() -> report)
                .limit(100)
                .parallel()
                .map(same -> lead.post("/api/incidents", same))
                .filter(answer -> answer.status() == 201)
                .map(Api.Answer::body)
                .distinct()
                .count();
        assertThat(answers).isEqualTo(1);
        String id = report.get("incidentId").toString();
        assertThat(CITY.bean(EventStore.class)
                        .readEvents(id)
                        .asStream()
                        .filter(event -> event.getPayloadType().getSimpleName().equals("IncidentReported")))
                .hasSize(1);
    }
}
