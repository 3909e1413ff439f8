package se.samsvar.query.inbox;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskStatus;

/** The tasks as rows; a row's version is the number of the last event in it, so that a repeated event changes nothing. */
class TaskRows {

    private static final String INSERT = """
            insert into query.inbox_task (task_id, incident_id, partner, title, status, assigned_at, due_at, waits_for,
                goal_area, activity, plan_row, urgency, version, status_at)
            values (?, ?, ?, ?, 'ASSIGNED', ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (task_id) do nothing""";
    private static final String REMEMBER = """
            insert into query.inbox_history (number, task_id, recorded_at, type, actor, organisation, payload)
            values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (number) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    TaskRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.inbox_task", "task_id");
    }

    void remember(TaskEvent event, Recorded recorded) {
        writes.update(
                REMEMBER,
                recorded.number(),
                event.taskId().value(),
                recorded.timestamp(),
                StoredEvents.name(event),
                recorded.actor(),
                recorded.organisation(),
                StoredEvents.json(event));
    }

    void assigned(TaskAssigned event, Recorded recorded) {
        writes.update(
                INSERT,
                event.taskId().value(),
                event.incidentId().value(),
                event.partner().code(),
                event.title(),
                Sql.at(event.assignedAt()),
                Sql.atOrNull(event.dueAt()),
                Sql.name(event.waitsFor()),
                event.goal().area().name(),
                event.goal().activity().name(),
                event.planRow(),
                event.urgency().name(),
                recorded.number(),
                recorded.timestamp());
    }

    /** Whoever acknowledges or starts it has taken it. */
    void taken(TaskEvent event, TaskStatus status, Recorded recorded) {
        change(
                event,
                recorded,
                "status = ?, status_at = ?, taken_by = coalesce(?, taken_by)",
                status.name(),
                recorded.timestamp(),
                recorded.actor());
    }

    void completed(TaskCompleted event, Recorded recorded) {
        ended(event, TaskStatus.COMPLETED, "outcome", event.outcome(), recorded);
    }

    void declined(TaskDeclined event, Recorded recorded) {
        ended(event, TaskStatus.DECLINED, "reason", event.reason(), recorded);
    }

    void reassigned(TaskReassigned event, Recorded recorded) {
        change(
                event,
                recorded,
                "status = 'ASSIGNED', status_at = ?, taken_by = null, escalated = false, partner = ?, due_at = ?,"
                        + " reason = ?, reason_class = ?, reason_author = ?",
                recorded.timestamp(),
                event.partner().code(),
                Sql.atOrNull(event.dueAt()),
                event.reason().text(),
                event.reason().confidentiality().name(),
                recorded.organisation());
    }

    void cancelled(TaskCancelled event, Recorded recorded) {
        ClassifiedText reason = new ClassifiedText(event.reason(), Confidentiality.ALL_PARTNERS);
        ended(event, TaskStatus.CANCELLED, "reason", reason, recorded);
    }

    void due(TaskDueSet event, Recorded recorded) {
        change(event, recorded, "due_at = ?, waits_for = null, escalated = false", Sql.at(event.dueAt()));
    }

    void changed(TaskChanged event, Recorded recorded) {
        change(
                event,
                recorded,
                "title = ?, due_at = ?, waits_for = case when ?::timestamptz is null then waits_for end, goal_area = ?,"
                        + " activity = ?, escalated = false",
                event.title(),
                Sql.atOrNull(event.dueAt()),
                Sql.atOrNull(event.dueAt()),
                event.goal().area().name(),
                event.goal().activity().name());
    }

    void escalated(TaskEscalated event, Recorded recorded) {
        change(event, recorded, "escalated = true");
    }

    void forgetAll() {
        writes.truncate("query.inbox_task, query.inbox_history, query.inbox_incident, query.inbox_walk,"
                + " query.inbox_invitation");
    }

    private void change(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.taskId().value(), recorded, assignments, values);
    }

    private void ended(
            TaskEvent event, TaskStatus status, String column, @Nullable ClassifiedText text, Recorded recorded) {
        change(
                event,
                recorded,
                "status = ?, status_at = ?, %1$s = ?, %1$s_class = ?, %1$s_author = ?".formatted(column),
                status.name(),
                recorded.timestamp(),
                Sql.text(text),
                Sql.classOf(text),
                text == null ? null : recorded.organisation());
    }
}
