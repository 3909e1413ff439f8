package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.OTHER;
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
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentType;
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
import se.samsvar.walk.WalkCommand.ScheduleWalk;

/** The response follows when people change their minds; nothing is lost and nobody hears it twice. */
class ResponseMindChangedTest extends ResponseFixture {

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
