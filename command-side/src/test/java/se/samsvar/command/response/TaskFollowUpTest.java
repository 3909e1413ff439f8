package se.samsvar.command.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.command.testing.Samples.text;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.command.testing.SuppliedClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.EscalateTask;
import se.samsvar.task.TaskCommand.MarkTaskOverdue;
import se.samsvar.task.TaskCommand.RemindOfTask;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;

/** Silence reminds the partner, then escalates. */
class TaskFollowUpTest {

    private static final TaskId TASK = new TaskId(new UUID(0, 1));
    private static final String ID = TASK.toString();
    private static final Duration WINDOW = Duration.ofHours(4);
    private static final Duration DAY = Duration.ofHours(24);

    private SagaTestFixture<TaskFollowUp> fixture;

    @BeforeEach
    void setUp() {
        fixture = new SagaTestFixture<>(TaskFollowUp.class);
        fixture.givenCurrentTime(REPORTED);
        fixture.registerResource(new SuppliedClock(() -> fixture.currentTime()));
        fixture.registerResource(new SystemCommands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private Instant due() {
        return fixture.currentTime().plus(WINDOW);
    }

    private static TaskAssigned assigned(Instant dueAt) {
        return assigned(dueAt, FollowUp.DEFAULT);
    }

    private static TaskAssigned assigned(Instant dueAt, FollowUp followUp) {
        return new TaskAssigned(
                TASK,
                INCIDENT,
                MIMER,
                "Boendemöte",
                Instant.EPOCH,
                dueAt,
                null,
                GoalPair.parse("G/BOI"),
                "24",
                Urgency.NOW,
                followUp);
    }

    @Test
    void silenceRemindsThenTellsTheLeadThenTheStrategicLead() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID).published(assigned(due));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null));
        fixture.whenTimeElapses(DAY)
                .expectDispatchedCommands(new EscalateTask(TASK, due, null))
                .expectNoScheduledDeadlines();
    }

    @Test
    void nothingComesEarly() throws Exception {
        fixture.givenAggregate(ID).published(assigned(due()));
        fixture.whenTimeElapses(Duration.ofHours(3).minusMillis(1)).expectNoDispatchedCommands();
    }

    @Test
    void acknowledgingStopsTheReminderOnly() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID).published(assigned(due), new TaskAcknowledged(TASK, INCIDENT, MIMER, null));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectNoDispatchedCommands();
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null));
    }

    @Test
    void anEndStopsEverything() {
        Object[] ends = {
            new TaskCompleted(TASK, INCIDENT, MIMER, null), new TaskCancelled(TASK, INCIDENT, MIMER, "Falsklarm")
        };
        for (Object end : ends) {
            setUp();
            FixtureExecutionResult result = fixture.givenAggregate(ID)
                    .published(assigned(due()))
                    .whenAggregate(ID)
                    .publishes(end);
            result.expectActiveSagas(0).expectNoScheduledDeadlines();
        }
    }

    @Test
    void reassigningStartsTheClockAnewForTheNewPartner() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID)
                .published(
                        assigned(due),
                        new TaskAcknowledged(TASK, INCIDENT, MIMER, null),
                        new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
    }

    @Test
    void aDeclinedTaskIsWatchedAgainWhenSomebodyElseTakesIt() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID)
                .published(
                        assigned(due),
                        new TaskDeclined(TASK, INCIDENT, MIMER, text("Nej")),
                        new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
    }

    @Test
    void aTaskThatWaitsIsWatchedFromItsDueTimeOn() throws Exception {
        fixture.givenAggregate(ID).published(assigned(null));
        fixture.whenTimeElapses(Duration.ofDays(30)).expectNoDispatchedCommands();
        Instant due = due();
        fixture.whenAggregate(ID).publishes(new TaskDueSet(TASK, INCIDENT, MIMER, due, "Frigiven"));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
    }

    @Test
    void aMovedDueTimeReplacesTheFormer() throws Exception {
        Instant later = due().plus(DAY);
        fixture.givenAggregate(ID).published(assigned(due()), new TaskDueSet(TASK, INCIDENT, MIMER, later, "Flyttad"));
        fixture.whenTimeElapses(WINDOW).expectNoDispatchedCommands();
    }

    @Test
    void aDeclinedTaskIsWatchedOverAgainByItsOwnPlanOnceSomebodyElseHasIt() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID)
                .published(assigned(due, new FollowUp(50, 6)))
                .andThenAPublished(new TaskDeclined(TASK, INCIDENT, MIMER, text("Nej")));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectNoDispatchedCommands();
        fixture.whenAggregate(ID)
                .publishes(new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null));
        fixture.whenTimeElapses(Duration.ofHours(6)).expectDispatchedCommands(new EscalateTask(TASK, due, null));
    }

    @Test
    void thePlanSaysWhenToRemindAndWhenToEscalate() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID).published(assigned(due, new FollowUp(50, 6)));
        fixture.whenTimeElapses(Duration.ofHours(2)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
        fixture.whenTimeElapses(Duration.ofHours(2)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null));
        fixture.whenTimeElapses(Duration.ofHours(6)).expectDispatchedCommands(new EscalateTask(TASK, due, null));
    }

    @Test
    void aNewDueTimeByHandStartsTheClockAnew() throws Exception {
        Instant due = due();
        Instant later = due.plus(Duration.ofHours(4));
        fixture.givenAggregate(ID).published(assigned(due));
        fixture.whenAggregate(ID)
                .publishes(new TaskChanged(
                        TASK, INCIDENT, MIMER, "Boendemöte", later, GoalPair.parse("G/BOI"), text("Lokal saknas")));
        fixture.whenTimeElapses(Duration.ofHours(5)).expectNoDispatchedCommands();
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new RemindOfTask(TASK, later, null));
    }

    @Test
    void whatComesLateSaysSo() {
        Instant at = REPORTED.minus(Duration.ofMinutes(6));
        TaskFollowUp.Step step = new TaskFollowUp.Step(TASK, TaskFollowUp.Step.Kind.OVERDUE, at, at);
        assertThat(step.delayedFrom(REPORTED)).isEqualTo(at);
        assertThat(step.delayedFrom(at.plus(Duration.ofMinutes(5)))).isNull();
    }

    @Test
    void aReminderAfterTheDueTimeIsLeftOut() throws Exception {
        fixture.givenAggregate(ID).published(assigned(REPORTED.minusSeconds(1)));
        fixture.whenTimeElapses(Duration.ofSeconds(1))
                .expectDispatchedCommands(new MarkTaskOverdue(TASK, REPORTED.minusSeconds(1), null));
    }

    /** In the night to 29 March 2026 the clock skips an hour, in the night to 25 October it shows one twice. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T23:00", "2026-10-24T23:00"})
    void hoursAreHoursAlsoWhenTheClockChanges(String night) throws Exception {
        Instant assigned = local(night);
        fixture.givenCurrentTime(assigned);
        Instant due = assigned.plus(WINDOW);
        fixture.givenAggregate(ID).published(assigned(due));
        fixture.whenTimeElapses(Duration.ofHours(3).minusSeconds(1)).expectNoDispatchedCommands();
        fixture.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(new RemindOfTask(TASK, due, null));
        fixture.whenTimeElapses(Duration.ofHours(1).minusSeconds(1)).expectNoDispatchedCommands();
        fixture.whenTimeElapses(Duration.ofSeconds(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null));
        fixture.whenTimeElapses(DAY).expectDispatchedCommands(new EscalateTask(TASK, due, null));
    }

    @Test
    void whatIsGivenToAnotherAfterItsDueTimeIsOverdueAtOnceAndNotDelayed() throws Exception {
        Instant due = REPORTED.minus(Duration.ofDays(3));
        fixture.givenAggregate(ID)
                .published(new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        fixture.whenTimeElapses(Duration.ofSeconds(1))
                .expectDispatchedCommands(new MarkTaskOverdue(TASK, due, null), new EscalateTask(TASK, due, null));
    }
}
