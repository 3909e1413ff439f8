package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
import static se.samsvar.command.testing.Samples.facts;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.command.testing.Samples;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.AssignTask;
import se.samsvar.task.TaskCommand.CancelTask;
import se.samsvar.task.TaskCommand.CompleteTask;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkCommand.CancelWalk;
import se.samsvar.walk.WalkCommand.JoinWalk;
import se.samsvar.walk.WalkCommand.LeaveWalk;
import se.samsvar.walk.WalkCommand.RelocateWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;

/** The response follows when people change their minds; nothing is lost and nobody hears it twice. */
class ResponseMindChangedTest extends ResponseFixture {

    private static final Place RABY = Place.checked("Råby", null, null);
    private static final LocationCorrected MOVED =
            new LocationCorrected(INCIDENT, facts().place(), RABY, text("Fel stadsdel"));
    private static final IncidentClosed CLOSED =
            new IncidentClosed(INCIDENT, text("Klart"), null, 44, text("Tas i ordinarie drift"));

    private void happens(Object event) throws Exception {
        fixture.whenAggregate(INCIDENT.toString()).publishes(event);
    }

    private void cancelled(List<CancelTask> tasks) throws Exception {
        for (CancelTask task : tasks) {
            fixture.whenAggregate(task.taskId().toString())
                    .publishes(new TaskCancelled(task.taskId(), INCIDENT, MIMER, task.reason()));
        }
    }

    private List<NoticeKind> told() {
        return ordered(RequestNotice.class).stream().map(RequestNotice::kind).toList();
    }

    @Test
    void theWalkFollowsACorrectedPlaceAndEverybodyIsToldOnce() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        ordered.clear();
        happens(MOVED);
        assertThat(ordered(RelocateWalk.class)).singleElement().satisfies(move -> {
            assertThat(move.walkId()).isEqualTo(scheduled.walkId());
            assertThat(move.district()).isEqualTo(new District("Råby"));
        });
        assertThat(told()).isEmpty();
        Instant dusk = ordered(RelocateWalk.class).getFirst().startsAt();
        fixture.whenAggregate("walk")
                .publishes(new WalkRelocated(
                        scheduled.walkId(), List.of(INCIDENT), new District("Bäckby"), new District("Råby"), dusk));
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.PLACE_CORRECTED);
        assertThat(ordered(RequestNotice.class)).allSatisfy(notice -> {
            assertThat(notice.content().occurrence().district()).isEqualTo(new District("Råby"));
            assertThat(notice.content().meetings()).singleElement().satisfies(meeting -> {
                assertThat(meeting.sequence()).isEqualTo(1);
                assertThat(meeting.startsAt()).isEqualTo(dusk);
            });
        });
    }

    @Test
    void aWalkThatOthersShareIsLeftAndAnotherPlanned() throws Exception {
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
        happens(MOVED);
        assertThat(ordered(LeaveWalk.class)).containsExactly(new LeaveWalk(scheduled.walkId(), INCIDENT));
        assertThat(ordered(ScheduleWalk.class)).singleElement().satisfies(walk -> {
            assertThat(walk.district()).isEqualTo(new District("Råby"));
            assertThat(walk.walkId()).isNotEqualTo(scheduled.walkId());
        });
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.PLACE_CORRECTED);
    }

    @Test
    void aWalkAlreadyPlannedInTheRightDistrictIsJoined() throws Exception {
        begun();
        WalkScheduled scheduled = scheduled();
        fixture.whenAggregate("walk").publishes(scheduled);
        WalkId there = new WalkId(new UUID(0, 77));
        walks.add(new PlannedDistrictWalk(there, local("2026-03-12T18:00")));
        ordered.clear();
        happens(MOVED);
        assertThat(ordered(CancelWalk.class))
                .singleElement()
                .satisfies(cancel -> assertThat(cancel.walkId()).isEqualTo(scheduled.walkId()));
        assertThat(ordered(JoinWalk.class))
                .singleElement()
                .satisfies(join -> assertThat(join.walkId()).isEqualTo(there));
    }

    @Test
    void whatClosingTookBackIsAskedForAgainWhenItIsReopened() throws Exception {
        begun();
        AssignTask meeting = assigned("24");
        fixture.whenAggregate("24").publishes(new TaskCompleted(meeting.taskId(), INCIDENT, MIMER, null));
        fixture.whenAggregate("x")
                .publishes(new TaskAssigned(
                        new TaskId(new UUID(0, 5)),
                        INCIDENT,
                        MIMER,
                        "Byt lås",
                        Samples.REPORTED,
                        local("2026-03-20T12:00"),
                        null,
                        GoalPair.parse("G/BOI"),
                        null,
                        Urgency.DAYTIME,
                        FollowUp.DEFAULT));
        ordered.clear();
        happens(CLOSED);
        assertThat(ordered(CancelTask.class)).hasSize(44);
        assertThat(ordered(CancelWalk.class)).hasSize(1);
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.TASKS_CANCELLED);
        cancelled(ordered(CancelTask.class));
        ordered.clear();

        happens(new IncidentReopened(INCIDENT, text("Nya uppgifter")));
        assertThat(ordered(AssignTask.class)).hasSize(44);
        assertThat(ordered(AssignTask.class))
                .extracting(task -> task.order().planRow())
                .doesNotContain("24")
                .contains("17");
        assertThat(ordered(AssignTask.class))
                .filteredOn(task -> task.order().planRow() == null)
                .singleElement()
                .satisfies(task -> assertThat(task.order().title()).isEqualTo("Byt lås"));
        assertThat(ordered(ScheduleWalk.class)).hasSize(1);
    }

    @Test
    void aClosedResponseHasNothingOpenAndTellsNobody() throws Exception {
        begun();
        List<AssignTask> all = List.copyOf(ordered(AssignTask.class));
        for (AssignTask task : all) {
            fixture.whenAggregate(task.taskId().toString())
                    .publishes(new TaskCompleted(
                            task.taskId(), INCIDENT, task.order().partner(), null));
        }
        ordered.clear();
        happens(new IncidentClosed(INCIDENT, text("Klart"), null, 0, null));
        assertThat(ordered(CancelTask.class)).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void aMergeThatIsTakenBackSetsTheResponseGoingAgain() throws Exception {
        begun();
        ordered.clear();
        happens(new IncidentMerged(INCIDENT, OTHER, text("Samma")));
        assertThat(ordered(CancelTask.class)).hasSize(44);
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.TASKS_CANCELLED);
        cancelled(ordered(CancelTask.class));
        ordered.clear();
        happens(new IncidentUnmerged(INCIDENT, OTHER, text("Två skott")));
        assertThat(ordered(AssignTask.class)).hasSize(44);
        assertThat(told()).hasSize(11).containsOnly(NoticeKind.TASK_ASSIGNED);
    }

    @Test
    void aRunningResponseKeepsItsPlanAndANewOneFollowsTheNext() throws Exception {
        begun();
        ordered.clear();
        ResponsePlan first = plans.inForce(IncidentType.SHOOTING);
        List<PlanRow> fewer =
                first.rows().stream().filter(row -> row.row().equals("1")).toList();
        plans.publish(new ResponsePlan(
                first.type(), 1, first.historyAfter(), new FollowUp(50, 12), first.walkWithin(), fewer));
        happens(new IncidentReclassified(
                INCIDENT, IncidentType.SHOOTING, IncidentType.SHOOTING, true, false, text("Osäkert")));
        assertThat(ordered(CancelTask.class)).isEmpty();

        setUp(first, fewer);
        begun();
        assertThat(ordered(AssignTask.class)).singleElement().satisfies(task -> {
            assertThat(task.order().planRow()).isEqualTo("1");
            assertThat(task.order().followUp()).isEqualTo(new FollowUp(50, 12));
        });
    }

    private void setUp(ResponsePlan first, List<PlanRow> rows) {
        setUp();
        ordered.clear();
        assertThat(plans.inForce(first.type()).version()).isEqualTo(2);
        assertThat(plans.inForce(first.type()).rows()).isEqualTo(rows);
    }

    @Test
    void aReviewCompletesItsTaskAndItsActionsBecomeTasks() throws Exception {
        begun();
        AssignTask review = assigned("35a");
        ordered.clear();
        happens(new ReviewHeld(INCIDENT, Samples.REPORTED, PartnerId.LEAD, text("Larmet var sent")));
        assertThat(ordered(CompleteTask.class))
                .singleElement()
                .satisfies(done -> assertThat(done.taskId()).isEqualTo(review.taskId()));
        TaskId action = new TaskId(new UUID(0, 6));
        Instant due = local("2026-05-01T12:00");
        happens(new ReviewActionAssigned(INCIDENT, action, MIMER, "Bättre larmlista", due, GoalPair.parse("H/SKJ")));
        assertThat(ordered(AssignTask.class)).singleElement().satisfies(task -> {
            assertThat(task.taskId()).isEqualTo(action);
            assertThat(task.order().partner()).isEqualTo(MIMER);
            assertThat(task.order().dueAt()).isEqualTo(due);
        });
    }

    @Test
    void aTaskThatALeadChangesOrTakesBackIsToldToItsPartner() throws Exception {
        begun();
        AssignTask meeting = assigned("24");
        ordered.clear();
        fixture.whenAggregate("t")
                .publishes(new TaskChanged(
                        meeting.taskId(),
                        INCIDENT,
                        MIMER,
                        "Stormöte",
                        local("2026-03-20T18:00"),
                        GoalPair.parse("G/BOI"),
                        text("Större")));
        fixture.whenAggregate("t")
                .publishes(
                        new TaskCancelled(meeting.taskId(), INCIDENT, MIMER, "Behövs inte"), Samples.by(Samples.LEAD));
        assertThat(told()).containsExactly(NoticeKind.TASK_CHANGED, NoticeKind.TASKS_CANCELLED);
    }

    @Test
    void nobodyIsWokenForWhatCanWaitUntilMorning() throws Exception {
        begun();
        Map<PartnerId, Urgency> urgencies = new HashMap<>();
        ordered(RequestNotice.class).forEach(notice -> urgencies.put(notice.partner(), notice.urgency()));
        assertThat(urgencies)
                .containsEntry(new PartnerId("socialtjanst"), Urgency.NOW)
                .containsEntry(new PartnerId("region"), Urgency.DAYTIME)
                .containsEntry(new PartnerId("raddning"), Urgency.DAYTIME);
    }
}
