package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** An administrator looks after what follows the events on both sides. */
class OperationsTest {
    private static final String PROCESSORS = "/api/operations/processors";
    private static final String LETTERS = "/api/operations/dead-letters";

    @TempDir
    private static Path data;

    private static City city;
    private static Api admin;

    @BeforeAll
    static void open() {
        city = City.on(data);
        admin = city.as("admin");
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @Test
    void bothSidesAreListed() {
        List<JsonNode> all = admin.items(PROCESSORS);
        assertThat(all).hasSizeGreaterThanOrEqualTo(14);
        assertThat(all.stream()
                        .filter(one -> one.path("side").asString().equals("command"))
                        .map(one -> one.path("name").asString()))
                .containsExactlyInAnyOrder("incident-response", "task-follow-up", "notices");
        assertThat(all)
                .allSatisfy(one -> assertThat(one.path("replayable").asBoolean())
                        .isEqualTo(one.path("side").asString().equals("query")));
        assertThat(admin.read(PROCESSORS).path("away")).isEmpty();
    }

    @Test
    void aViewThatIsResetShowsTheSameAsBefore() {
        Reports.carriedOut(city, Reports.shootingIn("Irsta"));
        Views views = new Views(city);
        Map<String, String> before = Views.digests(views.rebuilt());
        for (String view : List.of("goals", "picture", "inbox")) {
            assertThat(reset(view).status()).isEqualTo(204);
        }
        JsonNode after = views.rebuilt();
        assertThat(after.path("state").asString()).isEqualTo("EQUAL");
        assertThat(Views.digests(after)).isEqualTo(before);
        assertThat(admin.items("/api/operations/log").stream()
                        .filter(deed -> deed.path("kind").asString().equals("RESET"))
                        .map(deed -> deed.path("processor").asString()))
                .contains("goals", "picture", "inbox");
    }

    @Test
    void whatActsOutsideIsNeverReset() {
        for (String name : List.of("notices", "incident-response", "task-follow-up")) {
            Api.Answer refused = reset(name);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("operations.processor-not-replayable");
        }
        for (String deed : List.of("pause", "start", "reset")) {
            Api.Answer unknown = admin.post(PROCESSORS + "/nobody/" + deed, Map.of());
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.code()).isEqualTo("operations.processor-not-found");
        }
    }

    @Test
    void whatAnotherNodeHoldsIsNotReset() {
        JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
        new Views(city).awaitAll();
        admin.post(PROCESSORS + "/walks/pause", Map.of());
        await().until(() -> state("walks").path("segments").asInt() == 0);
        jdbc.update("update query.token_entry set owner = 'other', claimed_at ="
                + " to_char((now() + interval '365000 days') at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                + " where processor_name = 'walks'");
        String token = token(jdbc);
        try {
            Api.Answer refused = reset("walks");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("operations.processor-elsewhere");
            assertThat(token(jdbc)).isEqualTo(token);
            assertThat(state("walks").path("state").asString()).isEqualTo("PAUSED");
        } finally {
            jdbc.update("update query.token_entry set owner = null where processor_name = 'walks'");
            admin.post(PROCESSORS + "/walks/start", Map.of());
        }
        await().until(() -> state("walks").path("state").asString().equals("RUNNING"));
    }

    @Test
    void noticesThatCouldNotBeOrderedAreRetriedOrGivenUp() {
        JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
        String incident;
        jdbc.execute("alter table command.scheduled_tasks add constraint poison"
                + " check (task_name <> 'deliver-notice') not valid");
        try {
            incident = Reports.carriedOut(city, Reports.shootingIn("Hökåsen"));
            await().until(() -> firsts().size() == 11);
            JsonNode letter = letters().getFirst();
            assertThat(letter.path("side").asString()).isEqualTo("command");
            assertThat(letter.path("event").asString()).isEqualTo("NoticeRequested");
            assertThat(letter.path("position").asLong()).isPositive();
            assertThat(admin.post(address(letter, "retry"), Map.of()).body()).isEqualTo("{\"handled\":false}");
            assertThat(firsts()).hasSize(11);
        } finally {
            jdbc.execute("alter table command.scheduled_tasks drop constraint poison");
        }
        JsonNode retried = firsts().getFirst();
        assertThat(admin.post(address(retried, "retry"), Map.of()).body()).isEqualTo("{\"handled\":true}");
        assertThat(firsts()).hasSize(10);
        await().until(() -> events(incident, "NoticeAddressed", "NoticeDeferred")
                .contains(retried.path("sequence").asString()));
        assertThat(admin.post(address(retried, "retry"), Map.of()).status()).isEqualTo(404);

        JsonNode given = firsts().getFirst();
        assertThat(admin.post(address(given, "evict"), Map.of("reason", " ")).code())
                .isEqualTo("field.required");
        assertThat(city.as("lead")
                        .post(address(given, "evict"), Map.of("reason", "Övning"))
                        .status())
                .isEqualTo(403);
        assertThat(letters()).contains(given);
        assertThat(admin.post(address(given, "evict"), Map.of("reason", "Övning"))
                        .status())
                .isEqualTo(204);
        List<JsonNode> behind =
                letters().stream().filter(other -> isBehind(other, given)).toList();
        assertThat(behind).hasSize(given.path("behind").asInt());
        assertThat(letters()).noneMatch(other -> other.path("eventId").equals(given.path("eventId")));
        JsonNode deed = admin.items("/api/operations/log").getFirst();
        assertThat(deed.path("kind").asString()).isEqualTo("EVICTED");
        assertThat(deed.path("reason").asString()).isEqualTo("Övning");
        assertThat(deed.path("event").asString())
                .isEqualTo(given.path("eventId").asString());
    }

    private static Api.Answer reset(String name) {
        return admin.post(PROCESSORS + "/" + name + "/reset", Map.of());
    }

    private static String token(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select token_type || convert_from(token, 'UTF8') from query.token_entry where processor_name = 'walks'",
                String.class);
    }

    private static String address(JsonNode letter, String deed) {
        return LETTERS + "/" + letter.path("group").asString() + "/"
                + letter.path("eventId").asString() + "/" + deed;
    }

    private static List<JsonNode> letters() {
        return admin.items(LETTERS);
    }

    private static List<JsonNode> firsts() {
        return letters().stream()
                .filter(letter -> letter.path("first").asBoolean())
                .toList();
    }

    private static boolean isBehind(JsonNode letter, JsonNode other) {
        return letter.path("sequence").equals(other.path("sequence"));
    }

    private static JsonNode state(String name) {
        return admin.items(PROCESSORS).stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The incident's notices that these are about. */
    private static List<String> events(String incident, String... types) {
        return Arrays.stream(types)
                .flatMap(
                        type -> city
                                .as("auditor")
                                .items("/api/audit/events?size=200&incident=" + incident + "&type=" + type)
                                .stream())
                .map(event -> event.path("payload").path("noticeId").asString())
                .toList();
    }
}
