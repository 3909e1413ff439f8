package se.samsvar.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;

class OperationsApiTest extends QueryTest {
    private static final String LETTERS = "/api/operations/dead-letters";

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void mend() {
        jdbc.execute("alter table query.goals_incident drop constraint if exists poison");
    }

    @Test
    void aPoisonEventWaitsIsShownAndIsRetried() {
        jdbc.execute("alter table query.goals_incident add constraint poison check (district <> 'Råby') not valid");
        String incident =
                happenings.shooting("Råby", Confidentiality.ALL_PARTNERS).toString();
        await().untilAsserted(() -> assertThat(waiting()).isNotEmpty());
        JsonNode letter = waiting().getFirst();
        assertThat(letter.get("group").asString()).isEqualTo("goals");
        assertThat(letter.get("event").asString()).isEqualTo("IncidentReported");
        assertThat(letter.get("cause").asString()).endsWith("Exception");
        assertThat(letter.get("first").asBoolean()).isTrue();

        String retry = LETTERS + "/goals/" + letter.get("eventId").asString() + "/retry";
        assertThat(browser.apiPost("admin", retry).body()).isEqualTo("{\"handled\":false}");
        assertThat(waiting()).hasSize(1);
        mend();
        assertThat(browser.apiPost("admin", retry).body()).isEqualTo("{\"handled\":true}");
        assertThat(waiting()).isEmpty();
        assertThat(browser.apiPost("admin", retry).statusCode()).isEqualTo(404);
        assertThat(jdbc.queryForObject(
                        "select count(*) from query.goals_incident where incident_id = ?::uuid", Long.class, incident))
                .isEqualTo(1);
    }

    @Test
    void everyViewSaysHowFarItHasCome() {
        happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        await().untilAsserted(() -> assertThat(
                        json("admin", "/api/operations/processors").get("items").findValuesAsString("lag"))
                .isNotEmpty()
                .containsOnly("0"));
        JsonNode goals = items("/api/operations/processors").stream()
                .filter(item -> item.get("name").asString().equals("goals"))
                .findFirst()
                .orElseThrow();
        assertThat(goals.get("running").asBoolean()).isTrue();
        assertThat(goals.get("error").asBoolean()).isFalse();
        assertThat(goals.get("position")).isEqualTo(goals.get("head"));
    }

    @ParameterizedTest
    @CsvSource({"lead, 403", "strategic, 403", "polis, 403", "council, 403", "auditor, 403", "admin, 200", "nobody, 401"
    })
    void itIsForAdministrators(String account, int status) {
        assertThat(browser.api(account, LETTERS).statusCode()).isEqualTo(status);
        assertThat(browser.api(account, "/api/operations/processors").statusCode())
                .isEqualTo(status);
        assertThat(browser.apiPost(account, LETTERS + "/goals/none/retry").statusCode())
                .isEqualTo(status == 200 ? 404 : status);
    }

    private List<JsonNode> waiting() {
        return items(LETTERS).stream()
                .filter(item -> item.get("group").asString().equals("goals"))
                .toList();
    }

    private List<JsonNode> items(String path) {
        return StreamSupport.stream(json("admin", path).get("items").spliterator(), false)
                .toList();
    }
}
