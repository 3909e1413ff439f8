package se.samsvar.command.response;

import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.REPORTED;
import static se.samsvar.command.testing.Samples.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.test.saga.FixtureExecutionResult;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.goal.GoalPair;
import se.samsvar.task.TaskCommand.EscalateTask;
import se.samsvar.task.TaskCommand.MarkTaskOverdue;
import se.samsvar.task.TaskCommand.RemindOfTask;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskId;

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
        fixture.registerResource(new FixtureClock());
        fixture.registerResource(new SystemCommands(DefaultCommandGateway.builder()
                .commandBus(fixture.getCommandBus())
                .build()));
    }

    private final class FixtureClock extends Clock {

        @Override
        public Instant instant() {
            return fixture.currentTime();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private Instant due() {
        return fixture.currentTime().plus(WINDOW);
    }

    private static TaskAssigned assigned(Instant dueAt) {
        return new TaskAssigned(
                TASK, INCIDENT, MIMER, "Boendemöte", Instant.EPOCH, dueAt, null, GoalPair.parse("G/BOI"), "24");
    }

    @Test
    void silenceRemindsThenTellsTheLeadThenTheStrategicLead() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID).published(assigned(due));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due));
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due));
        fixture.whenTimeElapses(DAY)
                .expectDispatchedCommands(new EscalateTask(TASK, due))
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
        fixture.whenTimeElapses(Duration.ofHours(1)).expectDispatchedCommands(new MarkTaskOverdue(TASK, due));
    }

    @Test
    void anEndStopsEverything() {
        Object[] ends = {
            new TaskCompleted(TASK, INCIDENT, MIMER, null),
            new TaskDeclined(TASK, INCIDENT, MIMER, text("Nej")),
            new TaskCancelled(TASK, INCIDENT, MIMER, "Falsklarm")
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
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due));
    }

    @Test
    void aDeclinedTaskIsWatchedAgainWhenSomebodyElseTakesIt() throws Exception {
        Instant due = due();
        fixture.givenAggregate(ID)
                .published(
                        assigned(due),
                        new TaskDeclined(TASK, INCIDENT, MIMER, text("Nej")),
                        new TaskReassigned(TASK, INCIDENT, MIMER, POLICE, "Boendemöte", due, text("Tar över")));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due));
    }

    @Test
    void aTaskThatWaitsIsWatchedFromItsDueTimeOn() throws Exception {
        fixture.givenAggregate(ID).published(assigned(null));
        fixture.whenTimeElapses(Duration.ofDays(30)).expectNoDispatchedCommands();
        Instant due = due();
        fixture.whenAggregate(ID).publishes(new TaskDueSet(TASK, INCIDENT, MIMER, due, "Frigiven"));
        fixture.whenTimeElapses(Duration.ofHours(3)).expectDispatchedCommands(new RemindOfTask(TASK, due));
    }

    @Test
    void aMovedDueTimeReplacesTheFormer() throws Exception {
        Instant later = due().plus(DAY);
        fixture.givenAggregate(ID).published(assigned(due()), new TaskDueSet(TASK, INCIDENT, MIMER, later, "Flyttad"));
        fixture.whenTimeElapses(WINDOW).expectNoDispatchedCommands();
    }
}
