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
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskId;

/**
 * Watches over one task: silence reminds the partner at 75 % of the window, then the operational lead is told when it is
 * overdue, and the strategic lead 24 h later. Acknowledging or starting stops the reminder; an end stops everything. One
 * deadline waits at a time.
 */
@Saga
@ProcessingGroup("task-follow-up")
@NullUnmarked
public class TaskFollowUp {

    static final String DEADLINE = "task-step";
    private static final Duration ESCALATE_AFTER = Duration.ofHours(24);

    private TaskId taskId;
    private @Nullable Instant dueAt;
    private boolean acknowledged;
    private @Nullable String scheduled;

    /** What the deadline is for; {@code dueAt} tells it from one that was meant for another due time. */
    public record Step(TaskId taskId, Kind kind, Instant dueAt) {

        public enum Kind {
            REMIND,
            OVERDUE,
            ESCALATE
        }
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "taskId")
    void on(TaskAssigned event, DeadlineManager deadlines, Clock clock) {
        taskId = event.taskId();
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

    @EndSaga
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
    void passed(Step step, DeadlineManager deadlines, SystemCommands commands) {
        scheduled = null;
        if (!step.dueAt().equals(dueAt)) {
            return;
        }
        switch (step.kind()) {
            case REMIND -> {
                if (!acknowledged) {
                    commands.send(List.of(new RemindOfTask(taskId, dueAt)));
                }
                schedule(Step.Kind.OVERDUE, dueAt, deadlines);
            }
            case OVERDUE -> {
                commands.send(List.of(new MarkTaskOverdue(taskId, dueAt)));
                schedule(Step.Kind.ESCALATE, dueAt.plus(ESCALATE_AFTER), deadlines);
            }
            case ESCALATE -> commands.send(List.of(new EscalateTask(taskId, dueAt)));
        }
    }

    private void restart(@Nullable Instant newDueAt, DeadlineManager deadlines, Clock clock) {
        cancel(deadlines);
        dueAt = newDueAt;
        if (newDueAt != null) {
            Instant now = clock.instant();
            Duration window = Duration.between(now, newDueAt);
            Instant reminder = now.plus(window.multipliedBy(3).dividedBy(4));
            schedule(Step.Kind.REMIND, window.isNegative() ? now : reminder, deadlines);
        }
    }

    private void schedule(Step.Kind kind, Instant at, DeadlineManager deadlines) {
        scheduled = deadlines.schedule(at, DEADLINE, new Step(taskId, kind, dueAt));
    }

    private void cancel(DeadlineManager deadlines) {
        if (scheduled != null) {
            deadlines.cancelSchedule(DEADLINE, scheduled);
            scheduled = null;
        }
    }
}
