package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A response beyond its first hours, as people see it over HTTP: its walk, second thoughts, and the plan of the next. */
class ResponseLifeTest {

    private final City city = City.get();
    private final Api lead = city.as("lead");

    private static Map<String, Object> yesterday(String district) {
        Map<String, Object> report = Reports.shootingIn(district);
        report.put("occurredAt", TestTime.now().minus(Duration.ofHours(30)).toString());
        return report;
    }

    private JsonNode incident(String id) {
        return lead.read("/api/incidents/" + id);
    }

    private String tag(String id) {
        return lead.get("/api/incidents/" + id)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private List<String> statuses(String id, String row) {
        return incident(id)
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("planRow").asString("").equals(row))
                .map(task -> task.path("status").asString())
                .toList();
    }

    @Test
    void theWalkIsHeldWrittenDownAndAnsweredFor() {
        String id = Reports.carriedOut(city, yesterday("Vega"));
        JsonNode planned = incident(id).path("walk");
        String walk = "/api/walks/" + planned.path("walkId").asString();
        await().until(() -> lead.read(walk).path("stage").asString().equals("INVITED"));
        lead.order(
                walk + "/schedule",
                Map.of("startsAt", planned.path("startsAt").asString(), "meetingPlace", "Biblioteket"));
        await().untilAsserted(() -> assertThat(statuses(id, "29")).containsExactly("COMPLETED"));

        String stop = lead.read(walk).path("route").path(0).path("stopId").asString();
        city.as("mimer").order(walk + "/stops/" + stop + "/visit", Map.of());
        lead.order(
                walk + "/observations",
                Map.of("category", "LIGHTING", "place", "Torget", "text", "Mörkt", "responsible", "teknik"));
        Instant heldAt = TestTime.now().minus(Duration.ofMinutes(30));
        lead.order(walk + "/completion", Map.of("heldAt", heldAt.toString(), "attendance", Map.of("mimer", 2)));
        lead.order(walk + "/protocol", Map.of("text", "Vi gick"));
        lead.order(walk + "/action-list", Map.of());
        lead.order(
                walk + "/feedback-meeting",
                Map.of("startsAt", heldAt.plus(Duration.ofDays(17)).toString(), "place", "Skolan"));
        await().untilAsserted(() -> {
            JsonNode held = lead.read(walk);
            assertThat(held.path("stage").asString()).isEqualTo("ACTION_LIST");
            assertThat(held.path("route").path(0).path("visited").asBoolean()).isTrue();
            assertThat(held.path("observations")
                            .path(0)
                            .path("task")
                            .path("status")
                            .asString())
                    .isEqualTo("ASSIGNED");
            assertThat(held.path("repeatWalkId").isNull()).isFalse();
            assertThat(statuses(id, "31a")).containsExactly("COMPLETED");
            assertThat(statuses(id, "31b")).containsExactly("COMPLETED");
        });
        String calendar = city.as("mimer").get(walk + "/invitation.ics").body();
        assertThat(calendar).contains("METHOD:REQUEST", "TZID:Europe/Stockholm", "mimer@samsvar.invalid");
    }

    @Test
    void twoLeadsAtOnceBothSucceedUnlessTheyContradictEachOther() throws Exception {
        String id = Reports.carriedOut(city, Reports.shootingIn("Haga"));
        String path = "/api/incidents/" + id;
        String seen = tag(id);
        try (ExecutorService leads = Executors.newFixedThreadPool(2)) {
            Callable<Api.Answer> classify = () -> lead.post(
                    path + "/reclassification", Map.of("type", "EXPLOSION", "reason", "Sprängning"), "If-Match", seen);
            Callable<Api.Answer> move = () ->
                    lead.post(path + "/location", Map.of("district", "Hemdal", "reason", "Fel torg"), "If-Match", seen);
            for (Future<Api.Answer> answer : leads.invokeAll(List.of(classify, move))) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
            }
        }
        Api.Answer late =
                lead.post(path + "/reclassification", Map.of("type", "ARSON", "reason", "Brand"), "If-Match", seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("incident.changed-meanwhile");
        assertThat(late.json().path("detail").asString()).contains("omrubricerad till Sprängning", "lead");
        await().untilAsserted(() -> {
            JsonNode now = incident(id);
            assertThat(now.path("type").asString()).isEqualTo("EXPLOSION");
            assertThat(now.path("district").asString()).isEqualTo("Hemdal");
            String walk = now.path("walk").path("walkId").asString();
            assertThat(lead.read("/api/walks/" + walk).path("district").asString())
                    .isEqualTo("Hemdal");
        });
    }

    @Test
    void aDuplicateIsMergedIntoTheOlderAndCanBeTakenOutAgain() {
        String older = Reports.carriedOut(city, Reports.shootingIn("Nordanby"));
        String younger = Reports.carriedOut(city, Reports.shootingIn("Nordanby"));
        JsonNode merged = lead.order("/api/incidents/" + older + "/merge", Map.of("into", younger, "reason", "Samma"));
        assertThat(merged.path("into").asString()).isEqualTo(older);
        await().untilAsserted(() -> {
            assertThat(incident(younger).path("mergedInto").asString()).isEqualTo(older);
            assertThat(incident(older).path("mergedFrom").toString()).contains(younger);
            assertThat(open(younger)).isZero();
        });
        assertThat(open(older)).isPositive();
        lead.order("/api/incidents/" + younger + "/unmerge", Map.of("reason", "Två skott"));
        await().untilAsserted(() -> {
            assertThat(incident(younger).path("status").asString()).isEqualTo("OPEN");
            assertThat(open(younger)).isEqualTo(43);
        });
    }

    private long open(String id) {
        return incident(id)
                .path("tasks")
                .valueStream()
                .filter(task -> task.path("status").asString().equals("ASSIGNED"))
                .count();
    }

    @Test
    void closedWithAReasonAndOpenedAgain() {
        String id = Reports.carriedOut(city, Reports.shootingIn("Gryta"));
        lead.order("/api/incidents/" + id + "/closure", Map.of("summary", "Klart", "reason", "Tas i ordinarie drift"));
        await().untilAsserted(() -> assertThat(open(id)).isZero());
        lead.order("/api/incidents/" + id + "/reopening", Map.of("reason", "Nya uppgifter"));
        await().untilAsserted(() -> assertThat(open(id)).isEqualTo(43));
    }

    @Test
    void aNewPlanIsForNewResponses() {
        Map<String, Object> threat = Reports.shootingIn("Malmaberg");
        threat.put("type", "THREAT");
        String before = Reports.carriedOut(city, threat);
        ObjectNode plan = (ObjectNode) lead.read("/api/plans/THREAT");
        ObjectNode row = ((ArrayNode) plan.path("rows")).addObject();
        row.put("row", "99").put("title", "Byt lås").put("due", "4h").put("enabled", true);
        row.putArray("partners").add("mimer");
        row.putObject("goal").put("area", "G").put("activity", "BOI");
        JsonNode whatIf = lead.order(
                "/api/plans/THREAT/what-if",
                Map.of(
                        "plan", plan,
                        "from", TestTime.START.minus(Duration.ofDays(2)).toString(),
                        "to", TestTime.now().toString()));
        assertThat(whatIf.toString()).contains("Byt lås", before);
        assertThat(lead.put("/api/plans/THREAT", plan).json().path("version").asInt())
                .isEqualTo(2);
        assertThat(statuses(before, "99")).isEmpty();
        threat.put("incidentId", new UUID(7, 7).toString());
        String after = Reports.carriedOut(city, threat);
        assertThat(statuses(after, "99")).containsExactly("ASSIGNED");
        plan.path("rows").valueStream().forEach(each -> ((ObjectNode) each).put("title", "Annat"));
        Api.Answer stale = lead.put("/api/plans/THREAT", plan);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("plan.changed");
    }
}
