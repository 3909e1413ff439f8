package se.samsvar.query.incidents;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskCommented;
import se.samsvar.task.TaskEvent.TaskDueSet;
import se.samsvar.task.TaskEvent.TaskReassigned;

/** The tasks of the incidents. */
final class TaskRows {
    private final Writes writes;
    private final GuardedUpdate rows;

    TaskRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_task", "task_id");
    }

    void assigned(TaskAssigned event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_task (task_id, version, incident_id, partner, title, status, assigned_at,"
                        + " due_at, waits_for, goal_area, activity, plan_row, urgency)"
                        + " values (?, ?, ?, ?, ?, 'ASSIGNED', ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.taskId().value(),
                recorded.number(),
                event.incidentId().value(),
                event.partner().code(),
                event.title(),
                Sql.at(event.assignedAt()),
                Sql.atOrNull(event.dueAt()),
                Sql.name(event.waitsFor()),
                event.goal().area().name(),
                event.goal().activity().name(),
                event.planRow(),
                event.urgency().name());
    }

    void status(TaskEvent event, String status, Recorded recorded) {
        set(event, recorded, "status = ?", status);
    }

    void completed(TaskEvent event, @Nullable ClassifiedText outcome, Recorded recorded) {
        set(
                event,
                recorded,
                "status = 'COMPLETED', outcome = ?, outcome_class = ?, outcome_author = ?",
                Sql.text(outcome),
                Sql.classOf(outcome),
                recorded.organisation());
    }

    void ended(TaskEvent event, String status, ClassifiedText reason, Recorded recorded) {
        set(
                event,
                recorded,
                "status = ?, reason = ?, reason_class = ?, reason_author = ?",
                status,
                reason.text(),
                reason.confidentiality().name(),
                recorded.organisation());
    }

    void cancelled(TaskCancelled event, Recorded recorded) {
        ended(event, "CANCELLED", new ClassifiedText(event.reason(), Confidentiality.ALL_PARTNERS), recorded);
    }

    void reassigned(TaskReassigned event, Recorded recorded) {
        set(
                event,
                recorded,
                "status = 'ASSIGNED', escalated = false, partner = ?, due_at = ?, reason = ?, reason_class = ?,"
                        + " reason_author = ?",
                event.partner().code(),
                Sql.atOrNull(event.dueAt()),
                event.reason().text(),
                event.reason().confidentiality().name(),
                recorded.organisation());
    }

    void due(TaskDueSet event, Recorded recorded) {
        set(event, recorded, "due_at = ?, waits_for = null, escalated = false", Sql.at(event.dueAt()));
    }

    void changed(TaskChanged event, Recorded recorded) {
        set(
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

    void escalated(TaskEvent event, Recorded recorded) {
        set(event, recorded, "escalated = true");
    }

    void commented(TaskCommented event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_comment (comment_id, task_id, author, text, text_class, at, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                event.commentId().value(),
                event.taskId().value(),
                event.author().code(),
                event.text().text(),
                event.text().confidentiality().name(),
                recorded.timestamp(),
                recorded.number());
    }

    private void set(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.taskId().value(), recorded, assignments, values);
    }
}
