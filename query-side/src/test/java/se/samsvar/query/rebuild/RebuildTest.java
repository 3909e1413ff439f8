package se.samsvar.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.EventSamples;
import se.samsvar.query.axon.Projections;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RebuildTest extends QueryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Projections views;

    @Autowired
    private ViewTables tables;

    private IncidentId incident = new IncidentId(UUID.randomUUID());

    @BeforeEach
    void somethingHasHappened() {
        EventSamples samples = new EventSamples("Text", Confidentiality.AUTHORITIES);
        EventSamples.types().forEach(type -> happenings.store(samples.event(type)));
        incident = happenings.shooting("Bäckby", Confidentiality.POLICE_AND_LEAD);
        happenings.task(incident, "mimer", TestClock.START.plusSeconds(3600));
    }

    @AfterEach
    void mend() {
        jdbc.update("update query.incidents_incident set district = 'Bäckby' where incident_id = ?", incident.value());
    }

    @Test
    void whatIsShownIsWhatTheEventsGive() {
        JsonNode result = rebuild();
        assertThat(result.path("state").asString()).as("%s", result).isEqualTo("EQUAL");
        assertThat(result.path("equal").asBoolean()).isTrue();
        assertThat(result.path("views")
                        .valueStream()
                        .map(view -> view.path("view").asString()))
                .containsExactlyInAnyOrderElementsOf(views.names());
        result.path("views").forEach(view -> {
            assertThat(view.path("tables").size()).as("%s", view).isPositive();
            assertThat(view.path("event").asLong())
                    .isEqualTo(result.path("event").asLong());
            assertThat(view.path("digest")).isEqualTo(view.path("rebuiltDigest"));
            view.path("tables")
                    .forEach(table -> assertThat(table.path("rows").asLong())
                            .as("%s", table)
                            .isPositive()
                            .isEqualTo(table.path("rebuiltRows").asLong()));
        });
    }

    /** A table of the schema is a view's, or it is known to be none. */
    @Test
    void noTableIsForgotten() {
        Set<String> all = new TreeSet<>(jdbc.queryForList(
                "select relname from pg_class where relnamespace = 'query'::regnamespace and relkind in ('r', 'p', 'm', 'v')",
                String.class));
        tables.all().forEach(table -> all.remove(table.name()));
        assertThat(all)
                .containsExactly(
                        "dead_letter_entry",
                        "flyway_schema_history",
                        "operations_log",
                        "operations_pause",
                        "rebuild",
                        "session",
                        "session_attributes",
                        "token_entry");
    }

    @Test
    void everyDifferenceIsNamedAndNoTextIsShown() {
        rebuild();
        jdbc.update(
                "update query.incidents_incident set district = 'Råby', summary = 'ändrad i databasen'"
                        + " where incident_id = ?",
                incident.value());
        UUID foreign = UUID.randomUUID();
        jdbc.update("insert into query.goals_task (task_id, partner, version) values (?, 'mimer', 1)", foreign);
        jdbc.update("delete from query.picture_task where incident_id = ?", incident.value());
        JsonNode result = rebuild();
        assertThat(result.path("state").asString()).isEqualTo("DIFFERENT");
        assertThat(result.path("differences").asLong()).isEqualTo(3);
        JsonNode changed = differences(result, "incidents_incident").getFirst();
        assertThat(changed.path("entity").path("incident_id").asString()).isEqualTo(incident.toString());
        assertThat(changed.path("kind").asString()).isEqualTo("DIFFERS");
        assertThat(changed.path("columns")
                        .valueStream()
                        .map(column -> column.path("column").asString()))
                .containsExactly("district", "summary", "words");
        assertThat(changed.path("columns").get(0).path("live").asString()).isEqualTo("Råby");
        assertThat(changed.path("columns").get(0).path("rebuilt").asString()).isEqualTo("Bäckby");
        assertThat(changed.path("columns").get(1).path("live").asString()).startsWith("#");
        assertThat(result.toString()).doesNotContain("ändrad i databasen", "Skott mot en port");
        assertThat(differences(result, "goals_task").getFirst().path("kind").asString())
                .isEqualTo("ONLY_IN_LIVE");
        assertThat(differences(result, "picture_task").getFirst().path("kind").asString())
                .isEqualTo("MISSING_IN_LIVE");

        String id = result.path("id").asString();
        assertThat(post("auditor", "/api/audit/rebuild/" + id + "/swap").statusCode())
                .isEqualTo(403);
        JsonNode swapped = JSON.readTree(
                post("admin", "/api/audit/rebuild/" + id + "/swap").body());
        assertThat(swapped.path("state").asString()).as("%s", swapped).isEqualTo("SWAPPED");
        assertThat(json("lead", "/api/incidents/" + incident).path("district").asString())
                .isEqualTo("Bäckby");
        IncidentId later = happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        assertThat(json("lead", "/api/incidents/" + later).path("district").asString())
                .isEqualTo("Råby");
        assertThat(rebuild().path("state").asString()).isEqualTo("EQUAL");
    }

    private JsonNode rebuild() {
        HttpResponse<String> answer = post("auditor", "/api/audit/rebuild?wait=60");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String account, String path) {
        return browser.apiPost(account, path);
    }

    private static List<JsonNode> differences(JsonNode result, String table) {
        List<JsonNode> found = new ArrayList<>();
        result.path("views")
                .forEach(view -> view.path("tables").forEach(one -> {
                    if (one.path("table").asString().equals(table)) {
                        one.path("differences").forEach(found::add);
                    }
                }));
        return found;
    }
}
