package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job from end to end, through nothing but the API: the same wherever Samsvar runs. */
public abstract class EndToEnd {
    protected static final Duration PATIENCE = Duration.ofMinutes(1);

    protected abstract Installation installation();

    @Test
    void aReportBecomesTheWholeAnswerAndEachSeesItsPart() {
        String id = carriedOut(shooting("Gryta"));
        JsonNode incident = as("lead").read("/api/incidents/" + id);
        assertThat(incident.path("tasks").size()).isEqualTo(43);
        assertThat(incident.path("walk").path("status").asString()).isEqualTo("PLANNED");
        assertThat(texts(incident.path("actions"), "goalArea")).hasSize(43).containsOnly("G", "H");
        JsonNode forMimer = as("mimer").read("/api/incidents/" + id);
        assertThat(texts(forMimer.path("tasks"), "partner")).isNotEmpty().containsOnly("mimer");
        assertThat(forMimer.path("summary").isNull()).isTrue();
        assertThat(as("polis").read("/api/incidents/" + id).path("summary").asString())
                .isEqualTo("Skott mot port");
        assertThat(as("council").get("/api/incidents/" + id).status()).isEqualTo(403);
    }

    @Test
    void thePartnersAreToldOnceEach() {
        String id = carriedOut(shooting("Lillåudden"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                texts(as("lead").read("/api/incidents/" + id).path("notifications"), "status"))
                        .hasSize(11)
                        .doesNotContain("REQUESTED", "PENDING"));
        List<String> delivered = events(id).stream()
                .filter(event -> event.path("type").asString().equals("NoticeDelivered"))
                .map(event -> event.path("aggregate").asString())
                .toList();
        assertThat(delivered).doesNotHaveDuplicates();
    }

    @Test
    void aPartnerTakesATaskAndTheAuditorSeesWhy() {
        String id = carriedOut(shooting("Vetterstorp"));
        String task = texts(as("mimer").read("/api/incidents/" + id).path("tasks"), "taskId")
                .getFirst();
        as("mimer").order("/api/tasks/" + task + "/acknowledgement", Map.of("note", "Vi tar den"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("lead")
                                .read("/api/tasks/" + task)
                                .path("status")
                                .asString())
                        .isEqualTo("ACKNOWLEDGED"));
        JsonNode taken = events(id).stream()
                .filter(event -> event.path("type").asString().equals("TaskAcknowledged"))
                .findFirst()
                .orElseThrow();
        assertThat(taken.path("organisation").asString()).isEqualTo("mimer");
        JsonNode assigned = events(id).stream()
                .filter(event -> event.path("type").asString().equals("TaskAssigned"))
                .findFirst()
                .orElseThrow();
        JsonNode why = as("auditor")
                .read("/api/audit/events/" + assigned.path("number").asLong() + "/why");
        assertThat(texts(why.path("causes"), "type")).contains("IncidentReported");
    }

    @Test
    void whatIsRefusedIsRefusedInTheSameWords() {
        Map<String, Object> withNumber = shooting("Gryta");
        withNumber.put("summary", "Vittnet är 19850101-1236");
        assertThat(as("lead").post("/api/incidents", withNumber).code()).isEqualTo("text.personal-identity-number");
        assertThat(as("council").post("/api/incidents", shooting("Gryta")).code())
                .isEqualTo("access.not-allowed");
        String nowhere = "/api/incidents/" + UUID.randomUUID() + "/false-alarm";
        Api.Answer missing = as("lead").post(nowhere, Map.of("reason", "Smällare"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.code()).isEqualTo("incident.not-found");
    }

    @Test
    void theSameReportTwiceIsOneIncident() {
        Map<String, Object> report = shooting("Gryta");
        String key = UUID.randomUUID().toString();
        Api.Answer first = as("lead").post("/api/incidents", report, "Idempotency-Key", key);
        Api.Answer second = as("lead").post("/api/incidents", report, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        String id = first.json().path("incidentId").asString();
        awaitCarriedOut(id);
        assertThat(events(id).stream()
                        .filter(event -> event.path("type").asString().equals("IncidentReported")))
                .hasSize(1);
    }

    @Test
    void aFalseAlarmTakesEverythingBack() {
        String id = carriedOut(shooting("Brottberga"));
        as("lead").order("/api/incidents/" + id + "/false-alarm", Map.of("reason", "Smällare"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                texts(as("lead").read("/api/incidents/" + id).path("tasks"), "status"))
                        .containsOnly("CANCELLED"));
    }

    protected final Api as(String account) {
        return installation().as(account);
    }

    protected final Map<String, Object> shooting(String district) {
        Map<String, Object> report = new HashMap<>();
        report.put("incidentId", UUID.randomUUID().toString());
        report.put("type", "SHOOTING");
        report.put(
                "occurredAt", installation().now().minus(Duration.ofMinutes(20)).toString());
        report.put(
                "reportedAt", installation().now().minus(Duration.ofMinutes(10)).toString());
        report.put("district", district);
        report.put("address", "Bruksgatan 1");
        report.put("summary", "Skott mot port");
        report.put("confidentiality", "AUTHORITIES");
        return report;
    }

    protected final String carriedOut(Map<String, Object> report) {
        String id =
                as("lead").order("/api/incidents", report).path("incidentId").asString();
        awaitCarriedOut(id);
        return id;
    }

    /** Until the saga has given every partner its tasks, and the views show it. */
    protected final void awaitCarriedOut(String id) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Api.Answer answer = as("lead").get("/api/incidents/" + id);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().path("tasks").size()).isEqualTo(43);
            assertThat(answer.json().path("actions").size()).isEqualTo(43);
            assertThat(answer.json().path("walk").path("status").asString()).isEqualTo("PLANNED");
        });
    }

    protected final List<JsonNode> events(String incident) {
        return as("auditor").items("/api/audit/events?size=200&incident=" + incident);
    }

    protected static List<String> texts(JsonNode nodes, String field) {
        return nodes.valueStream().map(node -> node.path(field).asString()).toList();
    }
}
