package se.samsvar.query.incidents;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** The reviews of the responses, and what they ask for. */
final class ReviewRows {
    private static final String BEGIN = """
            insert into query.incidents_review (incident_id, version) values (?, -1) on conflict do nothing""";
    private static final String ACTION = """
            insert into query.incidents_review_action (task_id, incident_id, owner, title, due_at, number)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    ReviewRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_review", "incident_id");
    }

    void held(ReviewHeld event, Recorded recorded) {
        change(
                event.incidentId(),
                recorded,
                "held_at = ?, held_by = ?, findings = ?, findings_class = ?, findings_author = ?",
                Sql.at(event.heldAt()),
                event.owner().code(),
                event.findings().text(),
                event.findings().confidentiality().name(),
                recorded.organisation());
    }

    void reported(ReviewReported event, Recorded recorded) {
        change(
                event.incidentId(),
                recorded,
                "reported_at = ?, reported_by = ?, report = ?, report_class = ?, report_author = ?",
                recorded.timestamp(),
                event.owner().code(),
                event.report().text(),
                event.report().confidentiality().name(),
                recorded.organisation());
    }

    void assigned(ReviewActionAssigned event, Recorded recorded) {
        writes.update(
                ACTION,
                event.taskId().value(),
                event.incidentId().value(),
                event.owner().code(),
                event.title(),
                Sql.at(event.dueAt()),
                recorded.number());
    }

    void settled(ReviewActionsSettled event, Recorded recorded) {
        change(event.incidentId(), recorded, "settled_at = ?", recorded.timestamp());
    }

    private void change(IncidentId incident, Recorded recorded, String assignments, @Nullable Object... values) {
        writes.update(BEGIN, incident.value());
        rows.set(incident.value(), recorded, assignments, values);
    }
}
