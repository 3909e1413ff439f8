package se.samsvar.command.task;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.SCHOOL;
import static se.samsvar.command.testing.Samples.by;
import static se.samsvar.command.testing.Samples.partner;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.Actor;
import se.samsvar.command.incident.Incidents.Presence;
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.*;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.Urgency;

/** The rule book of a task. */
class PartnerTaskTest {

    private static final TaskId TASK = new TaskId(new UUID(0, 1));
    private static final CommentId COMMENT = new CommentId(new UUID(0, 2));
    private static final Instant DUE = REPORTED.plus(Duration.ofHours(6));
    private static final GoalPair GOAL = GoalPair.parse("G/BOI");
    private static final TaskAssigned ASSIGNED = new TaskAssigned(
            TASK, INCIDENT, MIMER, "Boendemöte", REPORTED, DUE, null, GOAL, "24", Urgency.NOW, FollowUp.DEFAULT);
    private static final TaskAcknowledged ACKNOWLEDGED = new TaskAcknowledged(TASK, INCIDENT, MIMER, null);
    private static final TaskStarted STARTED = new TaskStarted(TASK, INCIDENT, MIMER, null);
    private static final TaskCompleted COMPLETED = new TaskCompleted(TASK, INCIDENT, MIMER, text("40 kom"));
    private static final TaskDeclined DECLINED = new TaskDeclined(TASK, INCIDENT, MIMER, text("Ingen lokal"));
    private static final TaskCancelled CANCELLED = new TaskCancelled(TASK, INCIDENT, MIMER, "Falsklarm");

    private final KnownIncidents incidents = new KnownIncidents();
    private AggregateTestFixture<PartnerTask> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(PartnerTask.class);
        fixture.registerInjectableResource(new MovableClock(REPORTED));
        fixture.registerInjectableResource(incidents);
    }

    private static AssignTask assign(PartnerId partner, Instant dueAt) {
        return new AssignTask(
                TASK, new TaskOrder(INCIDENT, partner, "Boendemöte", dueAt, null, GOAL, "24", Urgency.NOW, null));
    }

    @Test
    void assigning() {
        fixture.givenNoPriorActivity()
                .when(assign(MIMER, DUE), by(Actor.SYSTEM))
                .expectEvents(ASSIGNED);
        fixture.given(ASSIGNED).when(assign(MIMER, DUE), by(LEAD)).expectNoEvents();
        fixture.given(ASSIGNED).when(assign(POLICE, DUE), by(LEAD)).expectException(refuses(RefusalCode.TASK_ID_TAKEN));
    }

    @Test
    void aResponseThatIsCarriedOutAgainChangesNothing() {
        fixture.given(ASSIGNED)
                .when(assign(MIMER, DUE.plusSeconds(1)), by(Actor.SYSTEM))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void onlyOrganisationsThatTakeTasksGetThem() {
        fixture.givenNoPriorActivity()
                .when(assign(new PartnerId("revision"), DUE), by(LEAD))
                .expectException(refuses(RefusalCode.PARTNER_UNKNOWN))
                .expectNoEvents();
    }

    @Test
    void aTaskByHandNeedsAnOpenIncidentAndTimeToDoIt() {
        fixture.givenNoPriorActivity()
                .when(assign(MIMER, REPORTED), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_DUE_IN_PAST));
        incidents.is(INCIDENT, Presence.ABSENT);
        fixture.givenNoPriorActivity()
                .when(assign(MIMER, DUE), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_NOT_FOUND));
        incidents.is(INCIDENT, Presence.ENDED);
        fixture.givenNoPriorActivity()
                .when(assign(MIMER, DUE), by(LEAD))
                .expectException(refuses(RefusalCode.INCIDENT_ENDED));
    }

    @Test
    void acknowledging() {
        AcknowledgeTask command = new AcknowledgeTask(TASK, null);
        fixture.given(ASSIGNED).when(command, by(partner(MIMER))).expectEvents(ACKNOWLEDGED);
        fixture.given(ASSIGNED, ACKNOWLEDGED).when(command, by(partner(MIMER))).expectNoEvents();
        fixture.given(ASSIGNED, STARTED).when(command, by(partner(MIMER))).expectNoEvents();
        fixture.given(ASSIGNED, COMPLETED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.TASK_ALREADY_COMPLETED));
    }

    @Test
    void starting() {
        StartTask command = new StartTask(TASK, null);
        fixture.given(ASSIGNED).when(command, by(partner(MIMER))).expectEvents(STARTED);
        fixture.given(ASSIGNED, STARTED).when(command, by(partner(MIMER))).expectNoEvents();
    }

    @Test
    void completingOnce() {
        CompleteTask command = new CompleteTask(TASK, text("40 kom"));
        fixture.given(ASSIGNED).when(command, by(partner(MIMER))).expectEvents(COMPLETED);
        fixture.given(ASSIGNED, COMPLETED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.TASK_ALREADY_COMPLETED))
                .expectNoEvents();
        fixture.given(ASSIGNED, CANCELLED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.TASK_CANCELLED));
    }

    @Test
    void declining() {
        DeclineTask command = new DeclineTask(TASK, text("Ingen lokal"));
        fixture.given(ASSIGNED).when(command, by(partner(MIMER))).expectEvents(DECLINED);
        fixture.given(ASSIGNED, DECLINED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.TASK_ALREADY_DECLINED));
    }

    @Test
    void aTaskIsWorkedByItsHolderOrTheLead() {
        CompleteTask command = new CompleteTask(TASK, text("40 kom"));
        fixture.given(ASSIGNED)
                .when(command, by(partner(SCHOOL)))
                .expectException(refuses(RefusalCode.TASK_OTHER_ORGANISATION))
                .expectNoEvents();
        fixture.given(ASSIGNED).when(command, by(LEAD)).expectEvents(COMPLETED);
    }

    @Test
    void reassigningGivesTheTaskAnew() {
        ReassignTask command = new ReassignTask(TASK, POLICE, text("Tar över"));
        TaskReassigned event = new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", DUE, text("Tar över"));
        fixture.given(ASSIGNED, ACKNOWLEDGED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(ASSIGNED, DECLINED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(ASSIGNED, event)
                .when(new AcknowledgeTask(TASK, null), by(partner(POLICE)))
                .expectEvents(new TaskAcknowledged(TASK, INCIDENT, POLICE, null));
        fixture.given(ASSIGNED, event)
                .when(new AcknowledgeTask(TASK, null), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.TASK_OTHER_ORGANISATION));
        fixture.given(ASSIGNED)
                .when(new ReassignTask(TASK, MIMER, text("Tar över")), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_SAME_PARTNER));
        fixture.given(ASSIGNED)
                .when(new ReassignTask(TASK, new PartnerId("okänd"), text("Tar över")), by(LEAD))
                .expectException(refuses(RefusalCode.PARTNER_UNKNOWN));
    }

    @Test
    void commentsAreKeptOnceAndAlsoAfterTheEnd() {
        CommentOnTask command = new CommentOnTask(TASK, COMMENT, text("På väg"));
        TaskCommented event = new TaskCommented(TASK, INCIDENT, MIMER, COMMENT, MIMER, text("På väg"));
        fixture.given(ASSIGNED, COMPLETED).when(command, by(partner(MIMER))).expectEvents(event);
        fixture.given(ASSIGNED, event).when(command, by(partner(MIMER))).expectNoEvents();
        fixture.given(ASSIGNED, event)
                .when(new CommentOnTask(TASK, COMMENT, text("Annat")), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.COMMENT_ID_TAKEN));
    }

    @Test
    void cancellingTouchesOnlyWhatIsOpen() {
        CancelTask command = new CancelTask(TASK, "Falsklarm");
        fixture.given(ASSIGNED, STARTED).when(command, by(Actor.SYSTEM)).expectEvents(CANCELLED);
        fixture.given(ASSIGNED, COMPLETED).when(command, by(Actor.SYSTEM)).expectNoEvents();
        fixture.given(ASSIGNED, CANCELLED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void settingTheDueTime() {
        Instant later = DUE.plusSeconds(60);
        SetTaskDue command = new SetTaskDue(TASK, later, "Frigiven");
        TaskDueSet event = new TaskDueSet(TASK, INCIDENT, MIMER, later, "Frigiven");
        fixture.given(ASSIGNED).when(command, by(Actor.SYSTEM)).expectEvents(event);
        fixture.given(ASSIGNED, event).when(command, by(Actor.SYSTEM)).expectNoEvents();
        fixture.given(ASSIGNED, COMPLETED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void remindingOnceAndOnlyTheSilent() {
        RemindOfTask command = new RemindOfTask(TASK, DUE, null);
        TaskReminded event = new TaskReminded(TASK, INCIDENT, MIMER, "Boendemöte", DUE, null);
        fixture.given(ASSIGNED).when(command, by(Actor.SYSTEM)).expectEvents(event);
        fixture.given(ASSIGNED, event).when(command, by(Actor.SYSTEM)).expectNoEvents();
        fixture.given(ASSIGNED, ACKNOWLEDGED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void overdueAndEscalatedOncePerDueTimeWhileOpen() {
        TaskOverdue overdue = new TaskOverdue(TASK, INCIDENT, MIMER, "Boendemöte", DUE, null);
        TaskEscalated escalated = new TaskEscalated(TASK, INCIDENT, MIMER, "Boendemöte", DUE, null);
        fixture.given(ASSIGNED, STARTED)
                .when(new MarkTaskOverdue(TASK, DUE, null), by(Actor.SYSTEM))
                .expectEvents(overdue);
        fixture.given(ASSIGNED, overdue)
                .when(new MarkTaskOverdue(TASK, DUE, null), by(Actor.SYSTEM))
                .expectNoEvents();
        fixture.given(ASSIGNED, COMPLETED)
                .when(new MarkTaskOverdue(TASK, DUE, null), by(Actor.SYSTEM))
                .expectNoEvents();
        fixture.given(ASSIGNED, overdue)
                .when(new EscalateTask(TASK, DUE, null), by(Actor.SYSTEM))
                .expectEvents(escalated);
        fixture.given(ASSIGNED, overdue, escalated)
                .when(new EscalateTask(TASK, DUE, null), by(Actor.SYSTEM))
                .expectNoEvents();
        fixture.given(ASSIGNED)
                .when(new MarkTaskOverdue(TASK, DUE.minusSeconds(1), null), by(Actor.SYSTEM))
                .expectNoEvents();
    }
}
