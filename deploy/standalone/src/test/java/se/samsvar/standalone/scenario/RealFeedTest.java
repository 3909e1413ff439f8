package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reality: 1,083 records of the police's feed, imported whole, again, and changed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealFeedTest {

    /** From the module's directory, where tests run. */
    private static final Path FEED = Path.of("..", "..", "..", "shared", "data", "polisen-vasteras-2023-2025.json");

    private static final String SERIOUS = "/api/incidents?size=200&from=2023-01-01T00:00:00Z&to=2026-01-01T00:00:00Z";

    private final City city = City.get();
    private final Api lead = city.as("lead");

    @BeforeAll
    static void onlyWhereTheDataIs() {
        assumeThat(FEED).as("the police feed's test file beside the checkout").exists();
    }

    private static ArrayNode feed() throws IOException {
        return (ArrayNode) JsonMapper.shared().readTree(Files.readString(FEED));
    }

    private static ObjectNode record(ArrayNode feed, long id) {
        return feed.valueStream()
                .filter(record -> record.path("id").asLong() == id)
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode imported(String json) {
        Api.Answer answer = lead.postRaw("/api/imports/polisen", json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode incident(long record) {
        return lead.items(SERIOUS).stream()
                .filter(incident -> incident.path("source").path("recordId").asLong() == record)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void allOfItIsReadAndCounted() throws IOException {
        JsonNode result = imported(Files.readString(FEED));
        assertThat(result.path("read").asInt()).isEqualTo(1083);
        assertThat(result.path("incidents").asInt()).isEqualTo(83);
        assertThat(result.path("ignored").asInt()).isEqualTo(1000);
        assertThat(result.path("updated").asInt()).isZero();
        assertThat(result.path("rejected").size()).isZero();
        await().untilAsserted(() -> {
            List<JsonNode> incidents = lead.items(SERIOUS);
            assertThat(incidents).hasSize(83);
            assertThat(incidents).allSatisfy(incident -> {
                assertThat(incident.path("response").path("state").asString()).isEqualTo("HISTORY");
                assertThat(incident.path("tasksTotal").asInt()).isZero();
            });
        });
        JsonNode explosion = incident(605234);
        assertThat(explosion.path("district").asString()).isEqualTo("Råby");
        assertThat(explosion.path("type").asString()).isEqualTo("EXPLOSION");
        assertThat(explosion.path("occurredAt").asString()).isEqualTo("2025-10-03T22:00:00Z");
        assertThat(lead.read("/api/picture?records=all&from=2025-01-01T00:00:00Z")
                        .path("records")
                        .size())
                .isPositive();
    }

    @Test
    @Order(2)
    void againChangesNothing() throws IOException {
        long before = city.as("auditor").read("/api/picture").path("asOfEvent").asLong();
        JsonNode result = imported(Files.readString(FEED));
        assertThat(result.path("incidents").asInt() + result.path("updated").asInt())
                .isZero();
        assertThat(result.path("unchanged").asInt()).isEqualTo(1083);
        assertThat(lead.items(SERIOUS)).hasSize(83);
        assertThat(city.as("auditor").items("/api/audit/events?size=1&type=PoliceRecordNoted&after=" + before))
                .isEmpty();
    }

    @Test
    @Order(3)
    void aChangedTypeIsAReclassificationAndWhatCannotBeReadStopsNothing() throws IOException {
        ArrayNode feed = feed();
        ArrayNode changed = JsonMapper.shared().createArrayNode();
        changed.add(record(feed, 426596).put("type", "Mord/dråp"));
        changed.add(record(feed, 426731).put("name", "22 maj 09:59 Västerås"));
        changed.add(record(feed, 411683).put("type", "Explosion"));
        JsonNode result = imported(changed.toString());
        assertThat(result.path("read").asInt()).isEqualTo(3);
        assertThat(result.path("updated").asInt()).isEqualTo(2);
        assertThat(result.path("rejected").path(0).path("id").asString()).isEqualTo("426731");
        await().untilAsserted(() ->
                assertThat(incident(426596).path("type").asString()).isEqualTo("DEADLY_VIOLENCE"));
        assertThat(incident(411683).path("type").asString()).isEqualTo("EXPLOSION");
    }

    @Test
    @Order(4)
    void whatHappenedJustNowStartsAResponse() {
        String published = "2026-03-10 1:55:00 +01:00";
        ObjectNode record = JsonMapper.shared().createObjectNode();
        record.put("id", 900_001).put("datetime", published).put("name", "10 mars 00:50, Skottlossning, Västerås");
        record.put("summary", "Skottlossning i Gryta.").put("url", "/u").put("type", "Skottlossning");
        record.putObject("location").put("name", "Västmanlands län").put("gps", "59.6,16.5");
        assertThat(imported("[" + record + "]").path("incidents").asInt()).isEqualTo(1);
        await().untilAsserted(() -> {
            List<JsonNode> found = lead.all("/api/incidents?district=Gryta").stream()
                    .filter(incident -> incident.path("source").path("recordId").asLong() == 900_001)
                    .toList();
            assertThat(found).singleElement().satisfies(incident -> {
                assertThat(incident.path("response").path("state").asString()).isEqualTo("STARTED");
                assertThat(incident.path("tasksTotal").asInt()).isEqualTo(43);
            });
        });
        assertThat(Duration.between(TestTime.START, TestTime.now())).isLessThan(Duration.ofDays(7));
    }
}
