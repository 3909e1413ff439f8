package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.samsvar.NamedIds;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.Position;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

/** A walk from its planning to the walk that repeats it, as the API tells it. */
class WalkProcessTest extends QueryTest {

    private static final ClassifiedText TEXT = new ClassifiedText("Belysningen först", Confidentiality.ALL_PARTNERS);

    @Test
    void theStageIsTheFurthestThatWasReached() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        Instant before = WalkStory.DUSK.minus(Duration.ofDays(2));
        assertThat(stage(walk)).isEqualTo("PLANNED");
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer")));
        assertThat(stage(walk)).isEqualTo("INVITED");
        walk.then((id, all) -> new WalkPreMeetingPlanned(id, all, before, "Stadshuset"));
        assertThat(stage(walk)).isEqualTo("PRE_MEETING");
        assertThat(read(walk).path("preMeeting").path("place").asString()).isEqualTo("Stadshuset");
        walk.then((id, all) -> new WalkHeld(id, all, WalkKind.RAPID, WalkStory.DUSK, Map.of(), null));
        assertThat(stage(walk)).isEqualTo("HELD");
        walk.then((id, all) -> new WalkProtocolWritten(id, all, TEXT));
        assertThat(stage(walk)).isEqualTo("PROTOCOL");
        walk.then(WalkActionListSettled::new);
        assertThat(stage(walk)).isEqualTo("ACTION_LIST");
        walk.then((id, all) -> new WalkFeedbackPlanned(id, all, WalkStory.DUSK.plus(Duration.ofDays(15)), null));
        walk.then((id, all) -> new WalkFeedbackGiven(id, all, WalkStory.DUSK.plus(Duration.ofDays(15)), TEXT));
        JsonNode seen = read(walk);
        assertThat(seen.path("stage").asString()).isEqualTo("FEEDBACK");
        assertThat(seen.path("status").asString()).isEqualTo("HELD");
        assertThat(seen.path("protocol").asString()).isEqualTo("Belysningen först");
        assertThat(seen.path("actionListSettledAt").asString()).isEqualTo(TestClock.START.toString());
        assertThat(seen.path("feedbackMeeting").path("startsAt").asString()).isEqualTo("2026-03-31T17:00:00Z");
        assertThat(seen.path("feedbackMeeting").path("place").isNull()).isTrue();
    }

    @Test
    void aCancelledWalkIsNothingElse() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer")));
        walk.then((id, all) -> new WalkCancelled(id, all, TEXT));
        assertThat(stage(walk)).isEqualTo("CANCELLED");
        assertThat(read(walk).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void whoIsInvitedLaterIsInvitedToo() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        assertThat(browser.api("skola", "/api/walks/" + walk.id()).statusCode()).isEqualTo(404);
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer", "skola")));
        assertThat(json("skola", "/api/walks/" + walk.id()).path("invited").toString())
                .isEqualTo("[\"mimer\",\"skola\"]");
    }

    @Test
    void aNewRouteKeepsTheMarksOfTheStopsThatRemain() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        RouteStop square = stop("Torget");
        RouteStop library = new RouteStop(stop("").stopId(), "Biblioteket", new Position(59.6, 16.46));
        RouteStop park = stop("Parken");
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(square, library), true));
        assertThat(read(walk).path("routeSuggested").asBoolean()).isTrue();
        walk.then((id, all) -> new WalkStopVisited(id, all, square.stopId(), true));
        walk.then((id, all) -> new WalkStopVisited(id, all, library.stopId(), true));
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(park, square), false));
        assertThat(route(walk)).containsExactly("Parken false", "Torget true");
        assertThat(read(walk).path("routeSuggested").asBoolean()).isFalse();
        walk.then((id, all) -> new WalkStopVisited(id, all, square.stopId(), false));
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(library, park, square), false));
        assertThat(route(walk)).containsExactly("Biblioteket true", "Parken false", "Torget false");
        assertThat(read(walk).path("route").get(0).path("position").path("lat").asDouble())
                .isEqualTo(59.6);
    }

    @Test
    void anObservationShowsTheTaskThatItBecame() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        TaskId task = observationTask(walk.observed("Lampan är trasig", Confidentiality.ALL_PARTNERS));
        assertThat(read(walk).path("observations").get(0).path("task").isNull()).isTrue();
        happenings.store(assigned(task, walk.incident(), "teknik", "Åtgärda lampan", null));
        happenings.store(new TaskDueSet(task, walk.incident(), teknik(), WalkStory.DUSK, "Flyttad"));
        assertThat(task(walk).path("status").asString()).isEqualTo("ASSIGNED");
        assertThat(task(walk).path("dueAt").asString()).isEqualTo(WalkStory.DUSK.toString());
        ClassifiedText done = new ClassifiedText("Lampan är bytt", Confidentiality.ALL_PARTNERS);
        happenings.store(new TaskCompleted(task, walk.incident(), teknik(), done));
        JsonNode seen = task(walk);
        assertThat(seen.path("taskId").asString()).isEqualTo(task.toString());
        assertThat(seen.path("partnerName").asString()).isEqualTo("Teknik och fastighet");
        assertThat(seen.path("title").asString()).isEqualTo("Åtgärda lampan");
        assertThat(seen.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(seen.path("outcome").asString()).isEqualTo("Lampan är bytt");
    }

    @Test
    void theActionListIsDueWhenItsTaskIs() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        TaskId list = new TaskId(UUID.randomUUID());
        happenings.store(assigned(list, walk.incident(), "ledning", "Trygghetsvandring: åtgärdslista", "31b"));
        walk.then((id, all) -> new WalkHeld(id, all, WalkKind.RAPID, WalkStory.DUSK, Map.of(), null));
        Instant due = Instant.parse("2026-03-23T17:00:00Z");
        happenings.store(new TaskDueSet(list, walk.incident(), PartnerId.LEAD, due, "Vandringen är genomförd"));
        assertThat(read(walk).path("followUps").path("actionListDueAt").asString())
                .isEqualTo(due.toString());
    }

    @Test
    void attendanceIsCountedOnTheSpotAndPutRightAfterwards() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer", "polis");
        PartnerId mimer = new PartnerId("mimer");
        walk.then((id, all) -> new WalkAttendanceRecorded(id, all, mimer, 3));
        assertThat(read(walk).path("attendance").toString()).isEqualTo("{\"mimer\":3}");
        walk.then((id, all) ->
                new WalkHeld(id, all, WalkKind.RAPID, WalkStory.DUSK, Map.of(new PartnerId("polis"), 2), null));
        walk.then((id, all) -> new WalkAttendanceRecorded(id, all, mimer, 4));
        assertThat(read(walk).path("attendance").toString()).isEqualTo("{\"mimer\":4,\"polis\":2}");
    }

    @Test
    void aWalkAndTheOneThatRepeatsItKnowEachOther() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer", "polis");
        WalkId repeat = new WalkId(NamedIds.of("repeat", walk.id()));
        assertThat(read(walk).path("repeatWalkId").isNull()).isTrue();
        WalkStory.scheduled(happenings, repeat, walk.incident(), WalkKind.REPEAT, "mimer");
        assertThat(read(walk).path("repeatWalkId").asString()).isEqualTo(repeat.toString());
        assertThat(json("mimer", "/api/walks/" + repeat).path("repeatOf").asString())
                .isEqualTo(walk.id().toString());
        assertThat(json("polis", "/api/walks/" + walk.id()).path("repeatWalkId").isNull())
                .isTrue();
    }

    @Test
    void aWalkMovesWithItsIncidentOrIsLeftByIt() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        IncidentId second = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        walk.then((id, all) ->
                new WalkJoined(id, List.of(walk.incident(), second), second, WalkStory.DUSK, TestClock.START));
        walk.then((id, all) -> new WalkRescheduled(id, all, WalkStory.DUSK, WalkStory.DUSK, "Torget", null));
        walk.then((id, all) -> new WalkLeft(id, all, second));
        walk.then((id, all) -> new WalkRelocated(
                id, all, new District("Bäckby"), new District("Råby"), WalkStory.DUSK.plusSeconds(300)));
        JsonNode seen = read(walk);
        assertThat(seen.path("incidents")).hasSize(1);
        assertThat(seen.path("district").asString()).isEqualTo("Råby");
        assertThat(seen.path("startsAt").asString()).isEqualTo("2026-03-16T17:05:00Z");
        assertThat(seen.path("meetingPlace").isNull()).isTrue();
    }

    @Test
    void aCordonIsWaitedForUntilItIsLifted() {
        WalkStory walk = WalkStory.scheduled(happenings, "mimer");
        assertThat(read(walk).path("incidents").get(0).path("waitsForScene").asBoolean())
                .isTrue();
        assertThat(browser.signIn("mimer").get("/vandringar/" + walk.id()).body())
                .contains("Väntar på att platsen frigivs");
        happenings.store(new SceneReleased(walk.incident(), TestClock.START));
        assertThat(read(walk).path("incidents").get(0).path("waitsForScene").asBoolean())
                .isFalse();
        assertThat(browser.get("/vandringar/" + walk.id()).body()).doesNotContain("Väntar på att platsen frigivs");
    }

    private JsonNode read(WalkStory walk) {
        return json("mimer", "/api/walks/" + walk.id());
    }

    private String stage(WalkStory walk) {
        return read(walk).path("stage").asString();
    }

    private JsonNode task(WalkStory walk) {
        return read(walk).path("observations").get(0).path("task");
    }

    private List<String> route(WalkStory walk) {
        return StreamSupport.stream(read(walk).path("route").spliterator(), false)
                .map(stop -> stop.path("title").asString() + " "
                        + stop.path("visited").asBoolean())
                .toList();
    }

    private static RouteStop stop(String title) {
        return new RouteStop(new StopId(UUID.randomUUID()), title, null);
    }

    private static PartnerId teknik() {
        return new PartnerId("teknik");
    }

    private static TaskId observationTask(Object observation) {
        return new TaskId(NamedIds.of("observation", observation));
    }

    private static TaskAssigned assigned(TaskId task, IncidentId incident, String partner, String title, String row) {
        return new TaskAssigned(
                task,
                incident,
                new PartnerId(partner),
                title,
                TestClock.START,
                null,
                null,
                GoalPair.parse("G/STR"),
                row,
                Urgency.DAYTIME,
                FollowUp.DEFAULT);
    }
}
