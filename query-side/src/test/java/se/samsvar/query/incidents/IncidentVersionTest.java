package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;

class IncidentVersionTest extends QueryTest {
    private static final ClassifiedText REASON = new ClassifiedText("Samma skott", Confidentiality.ALL_PARTNERS);

    @Test
    void theTagIsTheNumberOfTheIncidentsOwnEvents() {
        IncidentId id = new IncidentId(UUID.randomUUID());
        happenings.store(
                new IncidentReported(
                        id, IncidentType.SHOOTING, Happenings.facts("Bäckby", Confidentiality.ALL_PARTNERS)),
                id,
                0);
        assertThat(tag(id)).isEqualTo("\"1\"");
        happenings.store(new NoteAdded(id, new NoteId(UUID.randomUUID()), REASON), id, 1);
        happenings.task(id, "mimer", TestClock.START.plusSeconds(60));
        assertThat(tag(id)).isEqualTo("\"2\"");
        assertThat(json("lead", "/api/incidents/" + id).path("version").asInt()).isEqualTo(2);
        assertThat(browser.signIn("lead").get("/handelser/" + id).body()).contains("name=\"seen\" value=\"2\"");
    }

    @Test
    void anEqualTagIsStillAnAnswerSinceTasksChangeBesideIt() {
        IncidentId id = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        assertThat(browser.api("lead", "/api/incidents/" + id, "If-None-Match", tag(id))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theKeptIncidentAndTheMergedOnePointAtEachOther() {
        IncidentId kept = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        IncidentId twin = happenings.shooting("Råby", Confidentiality.ALL_PARTNERS);
        happenings.task(kept, "mimer", TestClock.START);
        happenings.store(new IncidentMerged(twin, kept, REASON));
        var answer = json("lead", "/api/incidents/" + kept);
        assertThat(answer.path("mergedFrom").get(0).asString()).isEqualTo(twin.toString());
        assertThat(answer.has("twins")).isFalse();
        assertThat(json("lead", "/api/incidents/" + twin).path("mergedInto").asString())
                .isEqualTo(kept.toString());
        assertThat(browser.signIn("lead").get("/handelser/" + kept).body())
                .contains("/handelser/" + twin, "En annan händelse slogs ihop med den här")
                .doesNotContain("??");
        assertThat(browser.get("/handelser/" + twin).body())
                .contains("/handelser/" + kept, "Ta tillbaka sammanslagningen", "som registrerades tidigare")
                .doesNotContain("Öppna händelsen igen");
        assertThat(json("mimer", "/api/incidents/" + kept).path("mergedFrom")).isEmpty();
        assertThat(browser().signIn("mimer").get("/handelser/" + kept).body()).doesNotContain(twin.toString());
        happenings.store(new IncidentUnmerged(twin, kept, REASON));
        assertThat(json("lead", "/api/incidents/" + kept).path("mergedFrom")).isEmpty();
        assertThat(json("lead", "/api/incidents/" + twin).path("status").asString())
                .isEqualTo("OPEN");
    }

    private String tag(IncidentId id) {
        return browser.api("lead", "/api/incidents/" + id)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
