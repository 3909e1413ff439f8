package se.samsvar.command.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskCommand.EscalateTask;
import se.samsvar.task.TaskCommand.MarkTaskOverdue;
import se.samsvar.task.TaskCommand.RemindOfTask;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskId;

/**
 * Watches over one task: silence reminds the partner after a part of the window, then the operational lead is told when it
 * is overdue, and the strategic lead some hours later; how much and how many the plan says. Acknowledging or starting
 * stops the reminder; an end stops everything. One deadline waits at a time. What comes late, since nothing ran at its
 * time, says so; a reminder that comes after the due time is left out.
 */
@Saga
@ProcessingGroup("task-follow-up")
@NullUnmarked
public class TaskFollowUp {

    static final String DEADLINE = "task-step";
    private static final Duration ON_TIME = Duration.ofMinutes(5);

    private TaskId taskId;
    private @Nullable Instant dueAt;
    private boolean acknowledged;
    private @Nullable String scheduled;
    private FollowUp followUp = FollowUp.DEFAULT;

    /**
     * What the deadline is for.
     *
     * @param dueAt tells it from one that was meant for another due time
     * @param at when it should be handled; null in those of before
     */
    public record Step(
            TaskId taskId,
            Kind kind,
            Instant dueAt,
            @Nullable Instant at) {

        public enum Kind {
            REMIND,
            OVERDUE,
            ESCALATE
        }

        /** What follows a step does not lie before it, as when a task is given to another after its due time. */
        Instant notBefore(Instant next) {
            return at != null && at.isAfter(next) ? at : next;
        }

        @Nullable
        Instant delayedFrom(Instant now) {
            return at != null && at.plus(ON_TIME).isBefore(now) ? at : null;
        }
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskAssigned event, DeadlineManager deadlines, Clock clock) {
        taskId = event.taskId();
        followUp = event.followUp();
        restart(event.dueAt(), deadlines, clock);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskReassigned event, DeadlineManager deadlines, Clock clock) {
        taskId = event.taskId();
        acknowledged = false;
        restart(event.dueAt(), deadlines, clock);
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskDueSet event, DeadlineManager deadlines, Clock clock) {
        restart(event.dueAt(), deadlines, clock);
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskChanged event, DeadlineManager deadlines, Clock clock) {
        if (event.dueAt() != null && !event.dueAt().equals(dueAt)) {
            restart(event.dueAt(), deadlines, clock);
        }
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskAcknowledged event) {
        acknowledged = true;
    }

    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskStarted event) {
        acknowledged = true;
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskCompleted event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    /** It may be given to another partner, and is watched over again then. */
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskDeclined event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskCancelled event, DeadlineManager deadlines) {
        cancel(deadlines);
    }

    @DeadlineHandler(deadlineName = DEADLINE)
    void passed(Step step, DeadlineManager deadlines, SystemCommands commands, Clock clock) {
        if (!step.dueAt().equals(dueAt)) {
            return;
        }
        scheduled = null;
        Instant now = clock.instant();
        switch (step.kind()) {
            case REMIND -> {
                if (!acknowledged && now.isBefore(dueAt)) {
                    commands.send(List.of(new RemindOfTask(taskId, dueAt, step.delayedFrom(now))));
                }
                schedule(Step.Kind.OVERDUE, dueAt, deadlines);
            }
            case OVERDUE -> {
                commands.send(List.of(new MarkTaskOverdue(taskId, dueAt, step.delayedFrom(now))));
                schedule(Step.Kind.ESCALATE, step.notBefore(dueAt.plus(escalation())), deadlines);
            }
            case ESCALATE -> commands.send(List.of(new EscalateTask(taskId, dueAt, step.delayedFrom(now))));
        }
    }

    private void restart(@Nullable Instant newDueAt, DeadlineManager deadlines, Clock clock) {
        cancel(deadlines);
        dueAt = newDueAt;
        if (newDueAt == null) {
            return;
        }
        Instant now = clock.instant();
        Duration window = Duration.between(now, newDueAt);
        if (window.isPositive()) {
            Instant reminder =
                    now.plus(window.multipliedBy(followUp.remindAtPercent()).dividedBy(100));
            schedule(Step.Kind.REMIND, reminder, deadlines);
        } else {
            schedule(Step.Kind.OVERDUE, now, deadlines);
        }
    }

    private Duration escalation() {
        return Duration.ofHours(followUp.escalateAfterHours());
    }

    private void schedule(Step.Kind kind, Instant at, DeadlineManager deadlines) {
        scheduled = deadlines.schedule(at, DEADLINE, new Step(taskId, kind, dueAt, at));
    }

    private void cancel(DeadlineManager deadlines) {
        if (scheduled != null) {
            deadlines.cancelSchedule(DEADLINE, scheduled);
            scheduled = null;
        }
    }
}
