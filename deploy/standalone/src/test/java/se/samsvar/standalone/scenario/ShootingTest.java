package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job: from the report of a shooting to the partners' work and the auditor's history. */
class ShootingTest {

    private final City city = City.get();
    private final Api lead = city.as("lead");
    private final Api mimer = city.as("mimer");

    private static List<String> texts(Iterable<JsonNode> nodes, String field) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> node.path(field).asString())
                .toList();
    }

    @Test
    void theWholeAnswerIsThereAndEachSeesItsPart() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Tillberga"));
        JsonNode incident = lead.read("/api/incidents/" + id);
        assertThat(incident.path("tasks").size()).isEqualTo(43);
        assertThat(incident.path("walk").path("status").asString()).isEqualTo("PLANNED");
        assertThat(texts(incident.path("actions"), "goalArea")).hasSize(43).containsOnly("G", "H");
        assertThat(incident.path("notifications").size()).isEqualTo(11);

        JsonNode forMimer = mimer.read("/api/incidents/" + id);
        assertThat(texts(forMimer.path("tasks"), "partner")).isNotEmpty().containsOnly("mimer");
        assertThat(forMimer.path("summary").isNull()).isTrue();
        assertThat(city.as("polis").read("/api/incidents/" + id).path("summary").asString())
                .isEqualTo("Skott mot port");
        assertThat(city.as("council").get("/api/incidents/" + id).status()).isEqualTo(403);
        assertThat(texts(lead.items("/api/incidents?district=Tillberga"), "incidentId"))
                .contains(id);
        assertThat(texts(lead.read("/api/picture").path("incidents"), "incidentId"))
                .contains(id);
    }

    @Test
    void aPartnerWorksItsInboxAndTheLeadSeesIt() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Irsta"));
        List<JsonNode> tasks = mimer.all("/api/tasks").stream()
                .filter(task -> task.path("incidentId").asString().equals(id))
                .toList();
        assertThat(texts(tasks, "partner")).hasSize(4).containsOnly("mimer");
        String done = tasks.get(0).path("taskId").asString();
        String declined = tasks.get(1).path("taskId").asString();

        mimer.order("/api/tasks/" + done + "/acknowledgement", Map.of("note", "Vi tar den"));
        mimer.order("/api/tasks/" + done + "/start", Map.of());
        mimer.order("/api/tasks/" + done + "/comments", Map.of("text", "På plats"));
        mimer.order("/api/tasks/" + done + "/completion", Map.of("outcome", "120 hushåll informerade"));
        mimer.order("/api/tasks/" + declined + "/decline", Map.of("reason", "Ingen personal"));
        lead.order("/api/tasks/" + declined + "/reassignment", Map.of("partner", "polis", "reason", "Tar över"));

        JsonNode seen = lead.read("/api/tasks/" + done);
        assertThat(seen.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(seen.path("outcome").asString()).isEqualTo("120 hushåll informerade");
        assertThat(seen.path("comments").size()).isEqualTo(1);
        assertThat(lead.read("/api/tasks/" + declined).path("partner").asString())
                .isEqualTo("polis");
        assertThat(mimer.get("/api/tasks/" + declined).status()).isEqualTo(404);
    }

    @Test
    void theNoticesAreFilesThatSayWhatTheirReceiverMayKnow() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Hammarby"));
        await().untilAsserted(() -> assertThat(
                        texts(lead.read("/api/incidents/" + id).path("notifications"), "status"))
                .hasSize(11)
                .as("at two in the night, what can wait waits for the morning")
                .containsOnly("DELIVERED", "DEFERRED"));
        JsonNode notice = StreamSupport.stream(
                        lead.read("/api/incidents/" + id).path("notifications").spliterator(), false)
                .filter(one -> one.path("partner").asString().equals("mimer"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.path("channel").asString()).isEqualTo("OUTBOX_FILE");
        assertThat(city.data().resolve(notice.path("answer").asString()))
                .content()
                .contains(
                        "To: mimer@samsvar.invalid",
                        "Message-ID: <" + notice.path("noticeId").asString())
                .doesNotContain("Skott mot port");
        assertThat(Files.isRegularFile(city.data().resolve(notice.path("answer").asString())))
                .isTrue();
    }

    @Test
    void theAuditorReadsWhatHappenedInOrderAndWhy() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Norrmalm"));
        Api auditor = city.as("auditor");
        List<JsonNode> events = auditor.items("/api/audit/events?size=200&incident=" + id);
        List<Long> numbers =
                events.stream().map(event -> event.path("number").asLong()).toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        JsonNode report = events.getFirst();
        assertThat(report.path("type").asString()).isEqualTo("IncidentReported");
        assertThat(report.path("actor").asString()).isEqualTo("lead");
        assertThat(texts(events, "traceId")).containsOnly(report.path("traceId").asString());
        JsonNode task = events.stream()
                .filter(event -> event.path("type").asString().equals("TaskAssigned"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("actor").asString()).isEqualTo("samsvar");
        JsonNode why = auditor.read("/api/audit/events/" + task.path("number").asLong() + "/why");
        assertThat(texts(why.path("causes"), "type")).contains("IncidentReported");
        assertThat(lead.get("/api/audit/events").status()).isEqualTo(403);
    }

    @Test
    void aSecondShootingInTheDistrictSharesTheWalk() {
        String first = Reports.carriedOut(city, Reports.shootingIn("Pettersberg"));
        String second = Reports.carriedOut(city, Reports.shootingIn("Pettersberg"));
        String walk =
                lead.read("/api/incidents/" + first).path("walk").path("walkId").asString();
        assertThat(lead.read("/api/incidents/" + second)
                        .path("walk")
                        .path("walkId")
                        .asString())
                .isEqualTo(walk);
        assertThat(texts(lead.read("/api/walks/" + walk).path("incidents"), "incidentId"))
                .containsExactly(first, second);
    }

    @Test
    void aFalseAlarmTakesEverythingBack() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Viksäng"));
        lead.order("/api/incidents/" + id + "/false-alarm", Map.of("reason", "Smällare"));
        await().untilAsserted(() -> assertThat(
                        texts(lead.read("/api/incidents/" + id).path("tasks"), "status"))
                .containsOnly("CANCELLED"));
        JsonNode incident = lead.read("/api/incidents/" + id);
        assertThat(incident.path("status").asString()).isEqualTo("FALSE_ALARM");
        assertThat(incident.path("walk").path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void theSceneReleaseGivesTheCleaningItsDueTime() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Bjurhovda"));
        Instant releasedAt = TestTime.now();
        lead.order("/api/incidents/" + id + "/scene-release", Map.of("releasedAt", releasedAt.toString()));
        await().untilAsserted(() -> assertThat(lead.all("/api/tasks?partner=teknik"))
                .anySatisfy(task -> {
                    assertThat(task.path("incidentId").asString()).isEqualTo(id);
                    assertThat(task.path("planRow").asString()).isEqualTo("17");
                    assertThat(task.path("dueAt").asString())
                            .isEqualTo(releasedAt.plusSeconds(4 * 3600).toString());
                }));
    }

    @Test
    void aTaskByHandAndAGoalActionReachTheirViews() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Vallby"));
        String due = TestTime.now().plusSeconds(3600).toString();
        String task = lead.order(
                        "/api/incidents/" + id + "/tasks",
                        Map.of(
                                "partner",
                                "mimer",
                                "title",
                                "Byt lås",
                                "dueAt",
                                due,
                                "goalArea",
                                "G",
                                "activity",
                                "BOI"))
                .path("taskId")
                .asString();
        assertThat(mimer.read("/api/tasks/" + task).path("title").asString()).isEqualTo("Byt lås");
        long before = actionsOfGStr();
        lead.order(
                "/api/incidents/" + id + "/actions",
                Map.of("goalArea", "G", "activity", "STR", "description", "Lampor bytta"));
        assertThat(actionsOfGStr()).isEqualTo(before + 1);
    }

    private long actionsOfGStr() {
        return city.as("council").items("/api/goals").stream()
                .filter(pair -> pair.path("goalArea").asString().equals("G")
                        && pair.path("activity").asString().equals("STR"))
                .findFirst()
                .orElseThrow()
                .path("actions")
                .asLong();
    }
}
