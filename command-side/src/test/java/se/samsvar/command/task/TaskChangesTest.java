package se.samsvar.command.task;

import static se.samsvar.command.testing.Refusals.refuses;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
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
import se.samsvar.command.testing.KnownIncidents;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.*;
import se.samsvar.task.TaskCommand.*;
import se.samsvar.task.TaskEvent.*;

/** A task that a lead changes or takes back by hand, and one that is acknowledged from a mail. */
class TaskChangesTest {

    private static final TaskId TASK = new TaskId(new UUID(0, 1));
    private static final Instant DUE = REPORTED.plus(Duration.ofHours(6));
    private static final Instant LATER = DUE.plus(Duration.ofHours(6));
    private static final GoalPair GOAL = GoalPair.parse("G/BOI");
    private static final TaskAssigned ASSIGNED = new TaskAssigned(
            TASK, INCIDENT, MIMER, "Boendemöte", REPORTED, DUE, null, GOAL, "24", Urgency.NOW, FollowUp.DEFAULT);
    private static final TaskAcknowledged ACKNOWLEDGED = new TaskAcknowledged(TASK, INCIDENT, MIMER, null);
    private static final TaskCompleted COMPLETED = new TaskCompleted(TASK, INCIDENT, MIMER, null);
    private static final TaskReassigned MOVED =
            new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", DUE, text("Tar över"));

    private AggregateTestFixture<PartnerTask> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(PartnerTask.class);
        fixture.registerInjectableResource(new MovableClock(REPORTED));
        fixture.registerInjectableResource(new KnownIncidents());
    }

    @Test
    void whatIsLeftOutStaysAsItWas() {
        ChangeTask command = new ChangeTask(TASK, null, LATER, null, text("Lokal saknas"));
        TaskChanged event = new TaskChanged(TASK, INCIDENT, MIMER, "Boendemöte", LATER, GOAL, text("Lokal saknas"));
        fixture.given(ASSIGNED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(ASSIGNED, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(ASSIGNED, event)
                .when(new ChangeTask(TASK, "Stormöte", null, GoalPair.parse("G/STR"), text("Större")), by(LEAD))
                .expectEvents(new TaskChanged(
                        TASK, INCIDENT, MIMER, "Stormöte", LATER, GoalPair.parse("G/STR"), text("Större")));
    }

    @Test
    void aDueTimeLiesAheadAndAnEndIsAnEnd() {
        fixture.given(ASSIGNED)
                .when(new ChangeTask(TASK, null, REPORTED, null, text("x")), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_DUE_IN_PAST));
        fixture.given(ASSIGNED, COMPLETED)
                .when(new ChangeTask(TASK, null, LATER, null, text("x")), by(LEAD))
                .expectException(refuses(RefusalCode.TASK_ALREADY_COMPLETED));
    }

    @Test
    void takingItBackByHand() {
        CancelTask command = new CancelTask(TASK, "Behövs inte");
        TaskCancelled event = new TaskCancelled(TASK, INCIDENT, MIMER, "Behövs inte");
        fixture.given(ASSIGNED).when(command, by(LEAD)).expectEvents(event);
        fixture.given(ASSIGNED, event).when(command, by(LEAD)).expectNoEvents();
        fixture.given(ASSIGNED, COMPLETED)
                .when(command, by(LEAD))
                .expectException(refuses(RefusalCode.TASK_ALREADY_COMPLETED));
        fixture.given(ASSIGNED, COMPLETED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void whatIsDoneByItselfIsNotDoneTwice() {
        CompleteTask command = new CompleteTask(TASK, null);
        fixture.given(ASSIGNED).when(command, by(Actor.SYSTEM)).expectEvents(COMPLETED);
        fixture.given(ASSIGNED, COMPLETED).when(command, by(Actor.SYSTEM)).expectNoEvents();
    }

    @Test
    void aLinkAcknowledgesOnceForTheOneItWasSentTo() {
        AcknowledgeByLink command = new AcknowledgeByLink(TASK, MIMER, REPORTED);
        fixture.given(ASSIGNED).when(command, by(partner(MIMER))).expectEvents(ACKNOWLEDGED);
        fixture.given(ASSIGNED, ACKNOWLEDGED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_USED));
        fixture.given(ASSIGNED, COMPLETED)
                .when(command, by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_REVOKED));
        fixture.given(ASSIGNED)
                .when(command, by(partner(POLICE)))
                .expectException(refuses(RefusalCode.TASK_OTHER_ORGANISATION));
    }

    @Test
    void aLinkIsRevokedWhenTheTaskMovesEvenIfItComesBack() {
        TaskReassigned back = new TaskReassigned(TASK, INCIDENT, POLICE, MIMER, "Boendemöte", DUE, text("Tillbaka"));
        fixture.given(ASSIGNED, MOVED)
                .when(new AcknowledgeByLink(TASK, MIMER, REPORTED), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_REVOKED));
        fixture.given(ASSIGNED, MOVED, back)
                .when(new AcknowledgeByLink(TASK, MIMER, REPORTED), by(partner(MIMER)))
                .expectException(refuses(RefusalCode.LINK_REVOKED));
    }

    @Test
    void aTaskByHandIsAsUrgentAsItsWindow() {
        AssignTask soon = new AssignTask(TASK, TaskOrder.byHand(INCIDENT, MIMER, "Byt lås", DUE, GOAL));
        fixture.givenNoPriorActivity()
                .when(soon, by(LEAD))
                .expectEvents(new TaskAssigned(
                        TASK,
                        INCIDENT,
                        MIMER,
                        "Byt lås",
                        REPORTED,
                        DUE,
                        null,
                        GOAL,
                        null,
                        Urgency.NOW,
                        FollowUp.DEFAULT));
        Instant week = REPORTED.plus(Duration.ofDays(7));
        fixture.givenNoPriorActivity()
                .when(new AssignTask(TASK, TaskOrder.byHand(INCIDENT, MIMER, "Byt lås", week, GOAL)), by(LEAD))
                .expectEvents(new TaskAssigned(
                        TASK,
                        INCIDENT,
                        MIMER,
                        "Byt lås",
                        REPORTED,
                        week,
                        null,
                        GOAL,
                        null,
                        Urgency.DAYTIME,
                        FollowUp.DEFAULT));
    }
}
