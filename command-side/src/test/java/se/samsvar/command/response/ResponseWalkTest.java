package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.SetTaskDue;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;

/** What a response orders of its walk, and what the walk means for its tasks. */
class ResponseWalkTest extends ResponseFixture {

    @Test
    void aSecondIncidentJoinsTheDistrictsWalk() {
        WalkId existing = new WalkId(new UUID(0, 9));
        walks.add(new PlannedDistrictWalk(existing, local("2026-03-12T18:00")));
        fixture.givenNoPriorActivity().whenAggregate(INCIDENT.toString()).publishes(reported());
        assertThat(ordered(ScheduleWalk.class)).isEmpty();
        assertThat(ordered(JoinWalk.class))
                .singleElement()
                .satisfies(join -> assertThat(join.walkId()).isEqualTo(existing));
        assertThat(ordered(RescheduleWalk.class))
                .singleElement()
                .satisfies(move -> assertThat(move.startsAt()).isEqualTo(local("2026-03-12T18:00")));
    }

    @Test
    void theSceneReleaseSetsWhatWaitedAndMovesAWalkThatWouldComeTooEarly() throws Exception {
        begun();
        fixture.whenAggregate("walk").publishes(scheduled());
        AssignTask cleaning = assigned("17");
        ordered.clear();
        Instant released = local("2026-03-12T09:00");
        clock.advance(Duration.between(REPORTED, released));
        fixture.whenAggregate(INCIDENT.toString()).publishes(new SceneReleased(INCIDENT, released));
        assertThat(ordered(SetTaskDue.class)).singleElement().satisfies(due -> {
            assertThat(due.taskId()).isEqualTo(cleaning.taskId());
            assertThat(due.dueAt()).isEqualTo(local("2026-03-12T13:00"));
        });
        assertThat(ordered(RescheduleWalk.class))
                .singleElement()
                .satisfies(move -> assertThat(move.startsAt()).isEqualTo(local("2026-03-12T18:00")));
    }

    @Test
    void aWalkThatOthersShareOutlivesAFalseAlarm() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        fixture.whenAggregate("walk")
                .publishes(new WalkJoined(
                        scheduled.walkId(),
                        List.of(INCIDENT, OTHER),
                        OTHER,
                        scheduled.startsAt(),
                        scheduled.notBefore()));
        ordered.clear();
        fixture.whenAggregate(INCIDENT.toString()).publishes(new FalseAlarmDeclared(INCIDENT, text("Smällare")));
        assertThat(ordered(CancelWalk.class)).isEmpty();
    }

    @Test
    void aMovedWalkMovesWhatFollowsItAndTellsTheInvited() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        Instant later = local("2026-03-12T18:00");
        fixture.whenAggregate("walk")
                .publishes(new WalkRescheduled(
                        scheduled.walkId(), List.of(INCIDENT), scheduled.startsAt(), later, null, null));
        assertThat(ordered(SetTaskDue.class)).hasSize(13);
        assertThat(ordered(SetTaskDue.class)).extracting(SetTaskDue::dueAt).contains(local("2026-03-13T18:00"));
        assertThat(ordered(RequestNotice.class))
                .hasSize(11)
                .allSatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.WALK_MOVED));
    }

    @Test
    void aHeldWalkIsRepeatedAfter90DaysAtDusk() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        Instant heldAt = local("2026-03-11T18:10");
        fixture.whenAggregate("walk")
                .publishes(new WalkHeld(scheduled.walkId(), List.of(INCIDENT), WalkKind.RAPID, heldAt, Map.of(), null));
        assertThat(ordered(ScheduleWalk.class)).singleElement().satisfies(repeat -> {
            assertThat(repeat.kind()).isEqualTo(WalkKind.REPEAT);
            assertThat(repeat.startsAt()).isEqualTo(local("2026-06-09T22:15"));
        });
        assertThat(ordered(SetTaskDue.class)).hasSize(13);
    }

    @Test
    void anObservationBecomesATaskOfWhoeverIsResponsible() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        fixture.whenAggregate("walk").publishes(observed(scheduled.walkId(), ObservationCategory.LIGHTING, 1));
        fixture.whenAggregate("walk").publishes(observed(scheduled.walkId(), ObservationCategory.GOOD, 2));
        assertThat(ordered(AssignTask.class)).singleElement().satisfies(task -> {
            assertThat(task.order().partner()).isEqualTo(MIMER);
            assertThat(task.order().goal()).isEqualTo(GoalPair.parse("G/STR"));
        });
    }

    private static WalkObservationRecorded observed(WalkId walk, ObservationCategory category, int number) {
        Observation observation = new Observation(
                new ObservationId(new UUID(0, number)), category, "torget", text("lampa trasig"), MIMER);
        return new WalkObservationRecorded(walk, List.of(INCIDENT), observation);
    }
}
