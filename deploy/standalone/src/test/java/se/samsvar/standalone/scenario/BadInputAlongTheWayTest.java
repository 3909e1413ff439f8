package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Bad input to everything that follows a report: tasks, walks, reviews, endings, partners, plans. */
class BadInputAlongTheWayTest {

    private static final City CITY = City.get();
    private static String incident = "";
    private static String task = "";
    private static String walk = "";
    private static String walkStart = "";

    private final Api lead = CITY.as("lead");

    @BeforeAll
    static void anIncidentWithItsWalk() {
        incident = Reports.carriedOut(CITY, Reports.shootingIn("Hökåsen"));
        JsonNode read = CITY.as("lead").read("/api/incidents/" + incident);
        task = read.path("tasks").path(0).path("taskId").asString();
        walk = read.path("walk").path("walkId").asString();
        walkStart = read.path("walk").path("startsAt").asString();
    }

    private static Arguments bad(int status, String code, String path, Map<String, ?> body) {
        return Arguments.of(status, code, path, body);
    }

    static Stream<Arguments> requests() {
        String own = "/api/incidents/" + incident;
        String ownTask = "/api/tasks/" + task;
        String ownWalk = "/api/walks/" + walk;
        String mimer = "/api/partners/mimer";
        return Stream.of(
                bad(422, "task.due-in-past", ownTask + "/change", Map.of("dueAt", early(), "reason", "Ny tid")),
                bad(400, "field.required", ownTask + "/change", Map.of("title", "Ny")),
                bad(400, "field.required", ownTask + "/change", Map.of("goalArea", "G", "reason", "Nytt mål")),
                bad(400, "field.required", ownTask + "/cancellation", Map.of()),
                bad(404, "task.not-found", "/api/tasks/" + unknown() + "/cancellation", Map.of("reason", "Nej")),
                bad(409, "incident.open-tasks", own + "/closure", Map.of("summary", "Klart")),
                bad(409, "incident.not-closed", own + "/reopening", Map.of("reason", "Nytt")),
                bad(409, "incident.not-merged", own + "/unmerge", Map.of("reason", "Nej")),
                bad(400, "field.required", own + "/review", Map.of("heldAt", early())),
                bad(422, "review.held-in-future", own + "/review", review(later())),
                bad(422, "partner.unknown", own + "/review/actions", action("nobody", later())),
                bad(422, "task.due-in-past", own + "/review/actions", action("mimer", early())),
                bad(422, "walk.route", ownWalk + "/route", Map.of("stops", List.of())),
                bad(422, "text.phone-number", ownWalk + "/route", route("Ring 070-123 45 67")),
                bad(404, "walk.stop-not-found", ownWalk + "/stops/" + unknown() + "/visit", Map.of()),
                bad(422, "walk.pre-meeting-after-walk", ownWalk + "/pre-meeting", Map.of("startsAt", walkStart)),
                bad(422, "walk.starts-in-past", ownWalk + "/pre-meeting", Map.of("startsAt", early())),
                bad(422, "walk.held-in-future", ownWalk + "/attendance", Map.of("partner", "mimer", "people", 2)),
                bad(400, "request.malformed", ownWalk + "/attendance", Map.of("partner", "mimer", "people", -1)),
                bad(403, "walk.not-invited", ownWalk + "/attendance", Map.of("partner", "revision", "people", 1)),
                bad(409, "walk.not-held", ownWalk + "/protocol", Map.of("text", "Vi gick")),
                bad(409, "walk.not-held", ownWalk + "/feedback-meeting", Map.of("startsAt", later())),
                bad(422, "observation.responsible-may-not-read", ownWalk + "/observations", secretForMimer()),
                bad(400, "request.bad-value", ownWalk + "/observations", Map.of("category", "DARK")),
                bad(404, "notice.not-found", "/api/notices/" + unknown() + "/resend", Map.of()),
                bad(422, "contact.address", mimer + "/contacts", contact("jour mimer", "EMAIL")),
                bad(422, "contact.address", mimer + "/contacts", contact("http://127.0.0.1/x", "WEBHOOK")),
                bad(422, "partner.unknown", "/api/partners/nobody/contacts", contact("a@b.example", "EMAIL")),
                bad(404, "plan.not-found", "/api/plans/FLOOD/draft", Map.of("rows", List.of())));
    }

    private static String early() {
        return TestTime.START.minus(Duration.ofDays(2)).toString();
    }

    private static String later() {
        return TestTime.now().plus(Duration.ofDays(900)).toString();
    }

    private static String unknown() {
        return new UUID(0, 4711).toString();
    }

    private static Map<String, String> review(String heldAt) {
        return Map.of("heldAt", heldAt, "findings", "Larmet var sent");
    }

    private static Map<String, String> action(String owner, String dueAt) {
        return Map.of("owner", owner, "title", "Bättre larmlista", "dueAt", dueAt);
    }

    private static Map<String, ?> route(String title) {
        return Map.of("stops", List.of(Map.of("title", title)));
    }

    private static Map<String, String> secretForMimer() {
        return Map.of(
                "category", "LIGHTING",
                "place", "Torget",
                "text", "Mörkt",
                "responsible", "mimer",
                "confidentiality", "POLICE_AND_LEAD");
    }

    private static Map<String, String> contact(String address, String means) {
        return Map.of("name", "Jour", "means", means, "address", address);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("requests")
    void isRefusedInBothLanguagesAndLeavesNothing(int status, String code, String path, Map<String, ?> body) {
        RefusedRequests.check(CITY, "lead", status, code, path, body);
    }

    @Test
    void everyFaultOfAPlanIsSaidAtItsField() {
        ObjectNode plan = (ObjectNode) lead.read("/api/plans/ARSON");
        ((ObjectNode) plan.path("rows").path(0)).put("due", "snart");
        ((ObjectNode) plan.path("rows").path(1)).put("condition", "fullmåne");
        Api.Answer answer = lead.put("/api/plans/ARSON", plan);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("plan.due-rule");
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("field").asString())
                .containsExactly("rows[0].due", "rows[1].condition");
        assertThat(lead.read("/api/plans/ARSON").path("version").asInt()).isEqualTo(1);
        assertThat(lead.put("/api/plans/ARSON", Map.of("rows", List.of())).status())
                .isEqualTo(422);
        assertThat(CITY.as("mimer").put("/api/plans/ARSON", plan).status()).isEqualTo(403);
    }

    @Test
    void aTagThatIsNoneIsRefused() {
        Api.Answer answer = lead.post(
                "/api/incidents/" + incident + "/false-alarm", Map.of("reason", "Smällare"), "If-Match", "senaste");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("request.malformed");
    }
}
