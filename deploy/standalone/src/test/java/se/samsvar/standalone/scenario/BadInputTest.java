package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets its status, its code and a sentence in the reader's language, and leaves nothing behind. */
class BadInputTest {

    private static final City CITY = City.get();
    private static String incident = "";
    private static String task = "";

    private final Api lead = CITY.as("lead");

    @BeforeAll
    static void anIncidentWithTasks() {
        incident = Reports.carriedOut(CITY, Reports.shootingIn("Gideonsberg"));
        task = CITY.as("mimer").all("/api/tasks").stream()
                .filter(one -> one.path("incidentId").asString().equals(incident))
                .findFirst()
                .orElseThrow()
                .path("taskId")
                .asString();
    }

    private static Map<String, Object> report(String field, Object value) {
        Map<String, Object> report = Reports.shooting();
        report.put(field, value);
        return report;
    }

    private static Arguments bad(int status, String code, String path, Map<String, ?> body) {
        return Arguments.of(status, code, path, body);
    }

    static Stream<Arguments> requests() {
        String incidents = "/api/incidents";
        String own = incidents + "/" + incident;
        return Stream.of(
                bad(400, "request.unknown-field", incidents, report("colour", "red")),
                bad(400, "request.bad-value", incidents, report("type", "SHOOTOUT")),
                bad(400, "request.bad-value", incidents, report("occurredAt", "i går")),
                bad(400, "field.required", incidents, report("summary", " ")),
                bad(400, "field.required", incidents, Map.of()),
                bad(422, "place.unknown-district", incidents, report("district", "Rosengård")),
                bad(422, "place.position-outside", incidents, report("position", Map.of("lat", 0, "lon", 0))),
                bad(422, "incident.occurred-in-future", incidents, future()),
                bad(422, "incident.reported-before-occurred", incidents, report("reportedAt", early())),
                bad(422, "incident.injured-out-of-range", incidents, report("injured", -1)),
                bad(422, "text.unreadable-character", incidents, report("summary", "noll \0 tecken")),
                bad(422, "text.unreadable-character", incidents, report("address", "gatan \0")),
                bad(422, "text.too-long", incidents, report("summary", "x".repeat(2_001))),
                bad(422, "text.personal-identity-number", incidents, report("summary", "850709-9805 sköt")),
                bad(422, "text.phone-number", incidents, report("summary", "ring 073-123 45 67")),
                bad(422, "text.phone-number", incidents, report("address", "port 021-12 34 56")),
                bad(400, "field.required", own + "/notes", Map.of("text", "Lugnt")),
                bad(400, "request.bad-value", own + "/notes", Map.of("text", "Lugnt", "confidentiality", "SECRET")),
                bad(422, "goal.pair-not-in-agreement", own + "/actions", action("G", "MYN")),
                bad(400, "request.bad-value", own + "/actions", action("Z", "SKJ")),
                bad(422, "partner.unknown", own + "/tasks", newTask("nobody", later())),
                bad(422, "partner.unknown", own + "/tasks", newTask("revision", later())),
                bad(422, "task.due-in-past", own + "/tasks", newTask("mimer", early())),
                bad(422, "incident.merge-into-itself", own + "/merge", Map.of("into", incident, "reason", "Samma")),
                bad(404, "incident.not-found", own + "/merge", Map.of("into", unknown(), "reason", "Samma")),
                bad(404, "incident.not-found", incidents + "/" + unknown() + "/false-alarm", Map.of("reason", "Nej")),
                bad(400, "request.bad-value", incidents + "/seventeen/false-alarm", Map.of("reason", "Nej")),
                bad(422, "incident.release-before-occurred", own + "/scene-release", Map.of("releasedAt", early())),
                bad(404, "task.not-found", "/api/tasks/" + unknown() + "/start", Map.of()),
                bad(400, "field.required", "/api/tasks/" + task + "/decline", Map.of()),
                bad(409, "task.same-partner", "/api/tasks/" + task + "/reassignment", reassign("mimer")),
                bad(422, "partner.unknown", "/api/tasks/" + task + "/reassignment", reassign("nobody")),
                bad(404, "walk.not-found", "/api/walks/" + unknown() + "/cancellation", Map.of("reason", "Regn")),
                bad(400, "import.not-a-list", "/api/imports/polisen", Map.of()));
    }

    private static Map<String, Object> future() {
        Map<String, Object> report =
                report("occurredAt", TestTime.now().plus(Duration.ofMinutes(6)).toString());
        report.remove("reportedAt");
        return report;
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

    private static Map<String, String> action(String area, String activity) {
        return Map.of("goalArea", area, "activity", activity, "description", "Närvaro");
    }

    private static Map<String, String> newTask(String partner, String dueAt) {
        return Map.of("partner", partner, "title", "Byt lås", "dueAt", dueAt, "goalArea", "G", "activity", "BOI");
    }

    private static Map<String, String> reassign(String partner) {
        return Map.of("partner", partner, "reason", "Byter");
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("requests")
    void isRefusedInBothLanguagesAndLeavesNothing(int status, String code, String path, Map<String, ?> body) {
        RefusedRequests.check(CITY, "lead", status, code, path, body);
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        Api.Answer answer = lead.post("/api/incidents", Map.of("type", "SHOOTING"));
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("occurredAt", "district", "summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "", "{\"type\":\"SHOOTING\"}}", "null"})
    void malformedJsonIsA400(String body) {
        Api.Answer answer = lead.postRaw("/api/incidents", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void deepJsonIsA400() {
        assertThat(lead.postRaw("/api/incidents", "[".repeat(100_000)).status()).isEqualTo(400);
    }

    @Test
    void tooLargeIsA413() {
        String megabyte = "{\"summary\": \"" + "x".repeat(1_000_001) + "\"}";
        assertThat(lead.postRaw("/api/incidents", megabyte).status()).isEqualTo(413);
        assertThat(lead.postRaw("/api/imports/polisen", "[" + " ".repeat(1_500_000) + "]")
                        .status())
                .isEqualTo(200);
        Api.Answer answer = lead.postRaw("/api/imports/polisen", "[" + " ".repeat(20_000_001) + "]");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("request.too-large");
    }

    @Test
    void wrongMethodsAndContentTypes() {
        assertThat(lead.method("PUT", "/api/incidents").status()).isEqualTo(405);
        assertThat(lead.method("DELETE", "/api/incidents/" + incident).status()).isEqualTo(405);
        assertThat(lead.method("POST", "/api/goals").status()).isEqualTo(405);
        assertThat(lead.postRaw("/api/incidents", "x", "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(lead.method("POST", "/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void anotherOrganisationsTaskIsForbidden() {
        Api.Answer answer = CITY.as("skola").post("/api/tasks/" + task + "/acknowledgement", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("task.other-organisation");
    }

    @Test
    void nobodyWritesWithoutAnAccountOrRole() {
        Map<String, Object> report = Reports.shooting();
        assertThat(CITY.as("").post("/api/incidents", report).status()).isEqualTo(401);
        for (String account : new String[] {"mimer", "council", "auditor", "admin", "strategic"}) {
            Api.Answer answer = CITY.as(account).post("/api/incidents", report);
            assertThat(answer.status()).as(account).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("access.not-allowed");
        }
    }
}
