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
            insert into query.figures_task (task_id, incident_id, partner, title, plan_row, assigned_at, due_at, status,
                version)
            values (?, ?, ?, ?, ?, ?, ?, 'ASSIGNED', ?) on conflict (task_id) do nothing""";
    private static final String TAKEN_UP = "acknowledged_at = coalesce(acknowledged_at, ?)";

    private final Writes writes;
    private final GuardedUpdate rows;
    private final ConcernRows concerns;

    TaskTimes(Writes writes, ConcernRows concerns) {
        this.writes = writes;
        this.concerns = concerns;
        this.rows = new GuardedUpdate(writes, "query.figures_task", "task_id");
    }

    void on(TaskEvent event, Recorded recorded) {
        switch (event) {
            case TaskAssigned e -> assigned(e, recorded);
            case TaskAcknowledged e ->
                change(e, recorded, "status = 'ACKNOWLEDGED', " + TAKEN_UP, recorded.timestamp());
            case TaskStarted e ->
                change(
                        e,
                        recorded,
                        "status = 'STARTED', started_at = coalesce(started_at, ?), " + TAKEN_UP,
                        recorded.timestamp(),
                        recorded.timestamp());
            case TaskCompleted e ->
                change(
                        e,
                        recorded,
                        "status = 'COMPLETED', completed_at = ?, " + TAKEN_UP,
                        recorded.timestamp(),
                        recorded.timestamp());
            case TaskDeclined e -> change(e, recorded, "status = 'DECLINED'");
            case TaskReassigned e -> reassigned(e, recorded);
            case TaskCancelled e -> change(e, recorded, "status = 'CANCELLED'");
            case TaskDueSet e -> change(e, recorded, "due_at = ?", Sql.at(e.dueAt()));
            case TaskChanged e -> change(e, recorded, "title = ?, due_at = ?", e.title(), Sql.atOrNull(e.dueAt()));
            case TaskEscalated e -> change(e, recorded, "escalated = true");
            case TaskCommented _, TaskReminded _, TaskOverdue _ -> {
                // no figure is made of these
            }
        }
    }

    private void reassigned(TaskReassigned event, Recorded recorded) {
        concerns.add(event.incidentId(), event.partner(), recorded);
        change(
                event,
                recorded,
                "status = 'ASSIGNED', partner = ?, due_at = ?",
                event.partner().code(),
                Sql.atOrNull(event.dueAt()));
    }

    private void assigned(TaskAssigned event, Recorded recorded) {
        concerns.add(event.incidentId(), event.partner(), recorded);
        writes.update(
                INSERT,
                event.taskId().value(),
                event.incidentId().value(),
                event.partner().code(),
                event.title(),
                event.planRow(),
                Sql.at(event.assignedAt()),
                Sql.atOrNull(event.dueAt()),
                recorded.number());
    }

    private void change(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.taskId().value(), recorded, assignments, values);
    }
}
