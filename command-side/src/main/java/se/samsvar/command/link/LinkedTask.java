package se.samsvar.command.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskCommented;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskStatus;

/** A task as a link to it needs it. */
record LinkedTask(
        IncidentId incidentId,
        PartnerId holder,
        String title,
        @Nullable Instant dueAt,
        TaskStatus status,
        @Nullable Instant reassignedAt) {

    /** @param before null for the first event */
    static @Nullable LinkedTask after(@Nullable LinkedTask before, TaskEvent event, Instant at) {
        if (event instanceof TaskAssigned e) {
            return new LinkedTask(e.incidentId(), e.partner(), e.title(), e.dueAt(), TaskStatus.ASSIGNED, null);
        }
        return before == null ? null : before.after(event, at);
    }

    private LinkedTask after(TaskEvent event, Instant at) {
        return switch (event) {
            case TaskReassigned e -> new LinkedTask(incidentId, e.partner(), title, dueAt, TaskStatus.ASSIGNED, at);
            case TaskChanged e -> new LinkedTask(incidentId, holder, e.title(), e.dueAt(), status, reassignedAt);
            case TaskDueSet e -> new LinkedTask(incidentId, holder, title, e.dueAt(), status, reassignedAt);
            case TaskAcknowledged _ -> in(TaskStatus.ACKNOWLEDGED);
            case TaskStarted _ -> in(TaskStatus.STARTED);
            case TaskCompleted _ -> in(TaskStatus.COMPLETED);
            case TaskDeclined _ -> in(TaskStatus.DECLINED);
            case TaskCancelled _ -> in(TaskStatus.CANCELLED);
            case TaskAssigned _, TaskCommented _, TaskReminded _, TaskOverdue _, TaskEscalated _ -> this;
        };
    }

    private LinkedTask in(TaskStatus newStatus) {
        return new LinkedTask(incidentId, holder, title, dueAt, newStatus, reassignedAt);
    }
}
