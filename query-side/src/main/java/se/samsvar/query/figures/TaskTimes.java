package se.samsvar.query.figures;

import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskEvent.TaskChanged;

/** When each task was given, taken up and done. */
class TaskTimes {

    private static final String INSERT = """
            insert into query.figures_task (task_id, incident_id, partner, assigned_at, due_at, status, version)
            values (?, ?, ?, ?, ?, 'ASSIGNED', ?) on conflict (task_id) do nothing""";
    private static final String TAKEN_UP = "acknowledged_at = coalesce(acknowledged_at, ?)";

    private final Writes writes;
    private final GuardedUpdate rows;

    TaskTimes(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.figures_task", "task_id");
    }

    void on(TaskEvent event, Recorded recorded) {
        switch (event) {
            case TaskAssigned e -> assigned(e, recorded);
            case TaskAcknowledged e ->
                change(e, recorded, "status = 'ACKNOWLEDGED', " + TAKEN_UP, recorded.timestamp());
            case TaskStarted e -> change(e, recorded, "status = 'STARTED', " + TAKEN_UP, recorded.timestamp());
            case TaskCompleted e ->
                change(
                        e,
                        recorded,
                        "status = 'COMPLETED', completed_at = ?, " + TAKEN_UP,
                        recorded.timestamp(),
                        recorded.timestamp());
            case TaskDeclined e -> change(e, recorded, "status = 'DECLINED'");
            case TaskReassigned e ->
                change(
                        e,
                        recorded,
                        "status = 'ASSIGNED', partner = ?, due_at = ?",
                        e.partner().code(),
                        Sql.atOrNull(e.dueAt()));
            case TaskCancelled e -> change(e, recorded, "status = 'CANCELLED'");
            case TaskDueSet e -> change(e, recorded, "due_at = ?", Sql.at(e.dueAt()));
            case TaskChanged e -> change(e, recorded, "due_at = ?", Sql.atOrNull(e.dueAt()));
            case TaskEscalated e -> change(e, recorded, "escalated = true");
            case TaskCommented _, TaskReminded _, TaskOverdue _ -> {
                // no figure is made of these
            }
        }
    }

    private void assigned(TaskAssigned event, Recorded recorded) {
        writes.update(
                INSERT,
                event.taskId().value(),
                event.incidentId().value(),
                event.partner().code(),
                Sql.at(event.assignedAt()),
                Sql.atOrNull(event.dueAt()),
                recorded.number());
    }

    private void change(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.taskId().value(), recorded, assignments, values);
    }
}
