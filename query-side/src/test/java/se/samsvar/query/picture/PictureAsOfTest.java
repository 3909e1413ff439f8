package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

class PictureAsOfTest extends QueryTest {
    private static final Instant REPORTED = TestClock.START.minusSeconds(600);

    @Test
    void thePictureOfAnyEventIsWhatWasKnownThen() {
        IncidentId id = new IncidentId(UUID.randomUUID());
        happenings.store(
                new IncidentReported(
                        id, IncidentType.SHOOTING, Happenings.facts("Skultuna", Confidentiality.ALL_PARTNERS)),
                Happenings.LEAD,
                REPORTED);
        long reported = now();
        TaskId task = happenings.task(id, "mimer", TestClock.START.plusSeconds(60));
        happenings.store(new TaskCompleted(task, id, new PartnerId("mimer"), null));
        long completed = now();
        happenings.store(new FalseAlarmDeclared(id, new ClassifiedText("Fyrverkeri", Confidentiality.ALL_PARTNERS)));

        assertThat(incident("/api/picture?district=Skultuna", id).path("status").asString())
                .isEqualTo("FALSE_ALARM");
        JsonNode then = incident("/api/picture?district=Skultuna&event=" + completed, id);
        assertThat(then.path("status").asString()).isEqualTo("OPEN");
        assertThat(then.path("tasksTotal").asInt()).isEqualTo(1);
        assertThat(then.path("tasksOpen").asInt()).isZero();
        JsonNode first = incident("/api/picture?district=Skultuna&event=" + reported, id);
        assertThat(first.path("tasksTotal").asInt()).isZero();
        assertThat(incident("/api/picture?district=Skultuna&at=" + REPORTED.plusSeconds(1), id)
                        .path("tasksTotal")
                        .asInt())
                .isZero();
        assertThat(json("lead", "/api/picture?district=Skultuna&at=" + REPORTED.minusSeconds(1))
                        .path("incidents"))
                .noneMatch(isIt(id));
    }

    @Test
    void aWalkAndOverdueTasksShowInThePicture() {
        IncidentId id = happenings.shooting("Irsta", Confidentiality.ALL_PARTNERS);
        happenings.task(id, "mimer", TestClock.START.minusSeconds(60));
        Instant startsAt = TestClock.START.plusSeconds(90_000);
        happenings.store(new WalkScheduled(
                new WalkId(UUID.randomUUID()),
                List.of(id),
                WalkKind.RAPID,
                Happenings.facts("Irsta", Confidentiality.ALL_PARTNERS).place().district(),
                startsAt,
                startsAt,
                Happenings.partners("mimer", "polis")));
        JsonNode shown = incident("/api/picture?district=Irsta", id);
        assertThat(shown.path("tasksOverdue").asInt()).isEqualTo(1);
        assertThat(shown.path("nextWalk").path("startsAt").asString()).isEqualTo(startsAt.toString());
        assertThat(json("polis", "/api/picture?district=Irsta").path("incidents"))
                .filteredOn(isIt(id))
                .hasSize(1);
        assertThat(json("skola", "/api/picture?district=Irsta").path("incidents"))
                .noneMatch(isIt(id));
    }

    @Test
    void whatLiesAheadOfTheHistoryIsRefused() {
        assertThat(browser.api("lead", "/api/picture?event=99999999").statusCode())
                .isEqualTo(422);
        assertThat(browser.api("lead", "/api/picture?event=x").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/picture?event=-1").statusCode()).isEqualTo(400);
        assertThat(browser.api("lead", "/api/picture?at=2199-01-01T00:00:00Z").statusCode())
                .isEqualTo(422);
        assertThat(browser.api("lead", "/api/picture?at=soon").body()).contains("\"field\":\"at\"");
    }

    private long now() {
        return json("lead", "/api/picture").path("asOfEvent").asLong();
    }

    private JsonNode incident(String path, IncidentId id) {
        return StreamSupport.stream(json("lead", path).path("incidents").spliterator(), false)
                .filter(isIt(id))
                .findFirst()
                .orElseThrow();
    }

    private static Predicate<JsonNode> isIt(IncidentId id) {
        return item -> item.path("incidentId").asString().equals(id.toString());
    }
}
