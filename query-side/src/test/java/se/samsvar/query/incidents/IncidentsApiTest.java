package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import tools.jackson.databind.JsonNode;

class IncidentsApiTest extends QueryTest {
    private static final String KEY = "update query.incidents_note set note_id = ? where note_id = ?";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void whatWasStoredBeforeTheQuestionIsInTheAnswer() {
        IncidentId id = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        JsonNode answer = json("lead", "/api/incidents/" + id);
        assertThat(answer.path("type").asString()).isEqualTo("SHOOTING");
        assertThat(answer.path("district").asString()).isEqualTo("Bäckby");
        assertThat(answer.path("summary").asString()).isEqualTo("Skott mot en port vid torget");
        assertThat(answer.path("response").path("state").asString()).isEqualTo("NONE");
    }

    @Test
    void reclassificationShowsInItemAndTimeline() {
        IncidentId id = happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        happenings.store(new IncidentReclassified(
                id,
                IncidentType.SHOOTING,
                IncidentType.DEADLY_VIOLENCE,
                false,
                false,
                new ClassifiedText("En person har avlidit", Confidentiality.ALL_PARTNERS)));
        assertThat(json("lead", "/api/incidents/" + id).path("type").asString()).isEqualTo("DEADLY_VIOLENCE");
        JsonNode items = json("lead", "/api/incidents/" + id + "/timeline").path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(1).path("sentence").asString()).isNotBlank();
        assertThat(items.get(1).path("actor").asString()).isEqualTo("lead");
    }

    @Test
    void aPartnerSeesTheIncidentOnceItConcernsItAndThenOnlyItsOwnTasks() {
        IncidentId id = happenings.shooting("Vallby", Confidentiality.AUTHORITIES);
        assertThat(browser.api("mimer", "/api/incidents/" + id).statusCode()).isEqualTo(404);
        happenings.task(id, "mimer", TestClock.START.plusSeconds(3600));
        happenings.task(id, "skola", TestClock.START.minusSeconds(60));
        JsonNode mimer = json("mimer", "/api/incidents/" + id);
        assertThat(mimer.path("tasks")).hasSize(1);
        assertThat(mimer.path("tasksTotal").asInt()).isEqualTo(1);
        assertThat(mimer.path("summary").isNull()).isTrue();
        assertThat(browser.api("mimer", "/api/incidents/" + id + "/timeline").body())
                .doesNotContain("skola", "Skola");
        JsonNode lead = json("lead", "/api/incidents/" + id);
        assertThat(lead.path("tasks")).hasSize(2);
        assertThat(lead.path("tasksOverdue").asInt()).isEqualTo(1);
    }

    @Test
    void aNoteForPoliceAndLeadReachesNobodyElse() {
        IncidentId id = happenings.shooting("Hammarby", Confidentiality.ALL_PARTNERS);
        happenings.task(id, "polis", TestClock.START.plusSeconds(3600));
        happenings.task(id, "mimer", TestClock.START.plusSeconds(3600));
        happenings.store(new NoteAdded(
                id,
                new NoteId(UUID.randomUUID()),
                new ClassifiedText("Hemlig iakttagelse", Confidentiality.POLICE_AND_LEAD)));
        assertThat(browser.api("lead", "/api/incidents/" + id).body()).contains("Hemlig");
        assertThat(browser.api("polis", "/api/incidents/" + id).body()).contains("Hemlig");
        for (String account : new String[] {"mimer", "strategic", "auditor"}) {
            assertThat(browser.api(account, "/api/incidents/" + id).body()).doesNotContain("Hemlig");
            assertThat(browser.api(account, "/api/incidents/" + id + "/timeline")
                            .body())
                    .doesNotContain("Hemlig");
        }
    }

    @Test
    void notesOfOneMomentStandInTheOrderInWhichTheyWereWritten() {
        IncidentId id = happenings.shooting("Hammarby", Confidentiality.ALL_PARTNERS);
        NoteId first = new NoteId(UUID.randomUUID());
        happenings.store(new NoteAdded(id, first, new ClassifiedText("Först", Confidentiality.ALL_PARTNERS)));
        happenings.store(new NoteAdded(
                id, new NoteId(UUID.randomUUID()), new ClassifiedText("Sedan", Confidentiality.ALL_PARTNERS)));
        json("lead", "/api/incidents/" + id);
        // the database puts a row with a new key behind the others
        UUID other = UUID.randomUUID();
        assertThat(jdbc.update(KEY, other, first.value())).isEqualTo(1);
        assertThat(jdbc.update(KEY, first.value(), other)).isEqualTo(1);
        assertThat(json("lead", "/api/incidents/" + id).path("notes").valueStream())
                .extracting(note -> note.path("text").asString())
                .containsExactly("Först", "Sedan");
    }

    @Test
    void nobodyFindsAnIncidentByWordsThatTheyMayNotRead() {
        happenings.shooting("Skiljebo", Confidentiality.POLICE_AND_LEAD);
        assertThat(json("lead", "/api/incidents?district=Skiljebo&q=PORT")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(json("strategic", "/api/incidents?district=Skiljebo&q=port")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(json("strategic", "/api/incidents?district=Skiljebo&q=torg")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void badParametersAreNamed() {
        assertThat(browser.api("lead", "/api/incidents?type=WAR").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/incidents?type=WAR").body()).contains("\"field\":\"type\"");
        assertThat(browser.api("lead", "/api/incidents?from=yesterday").body()).contains("\"field\":\"from\"");
        assertThat(browser.api("lead", "/api/incidents/7").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/incidents?size=9999").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/incidents?district=Atlantis").statusCode())
                .isEqualTo(422);
    }
}
