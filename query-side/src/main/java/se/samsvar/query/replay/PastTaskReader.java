package se.samsvar.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskStatus;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/** Reads a row as one viewer may see it, at the instant that it is looked at from. */
record PastTaskReader(Viewer viewer, Instant at) implements RowMapper<PastTask> {
    @Override
    public PastTask mapRow(ResultSet row, int index) throws SQLException {
        TaskStatus status = TaskStatus.valueOf(row.getString("status"));
        Instant dueAt = Sql.instantOrNull(row, "due_at");
        WrittenText outcome = Sql.written(row, "outcome");
        WrittenText reason = Sql.written(row, "reason");
        return new PastTask(
                Sql.uuid(row, "task_id"),
                Sql.uuid(row, "incident_id"),
                row.getString("partner"),
                Names.partner(row.getString("partner")),
                row.getString("title"),
                status,
                Sql.instant(row, "assigned_at"),
                dueAt,
                Sql.enumOrNull(Waiting.class, row.getString("waits_for")),
                status.isOpen() && dueAt != null && dueAt.isBefore(at),
                row.getBoolean("escalated"),
                GoalArea.valueOf(row.getString("goal_area")),
                Activity.valueOf(row.getString("activity")),
                row.getString("plan_row"),
                Urgency.valueOf(row.getString("urgency")),
                WrittenText.read(outcome, viewer),
                WrittenText.read(reason, viewer),
                WrittenText.withheld(outcome, viewer),
                WrittenText.withheld(reason, viewer),
                incident(row));
    }

    private PastTask.@Nullable Incident incident(ResultSet row) throws SQLException {
        IncidentType type = Sql.enumOrNull(IncidentType.class, row.getString("incident_type"));
        return type == null
                ? null
                : new PastTask.Incident(
                        type,
                        row.getString("district"),
                        viewer.seesExactPlace() ? row.getString("address") : null,
                        Sql.instant(row, "occurred_at"),
                        row.getString("incident_status"),
                        WrittenText.read(Sql.written(row, "summary"), viewer));
    }
}
