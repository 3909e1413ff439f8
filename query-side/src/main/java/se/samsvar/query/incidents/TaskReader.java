package se.samsvar.query.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskStatus;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/** Reads a task as one viewer may see it, at one instant. */
record TaskReader(Viewer viewer, Instant now) implements RowMapper<IncidentDetail.Task> {
    @Override
    public IncidentDetail.Task mapRow(ResultSet row, int index) throws SQLException {
        TaskStatus status = TaskStatus.valueOf(row.getString("status"));
        Instant dueAt = Sql.instantOrNull(row, "due_at");
        return new IncidentDetail.Task(
                Sql.uuid(row, "task_id"),
                Sql.uuid(row, "incident_id"),
                row.getString("partner"),
                Names.partner(row.getString("partner")),
                row.getString("title"),
                status,
                Sql.instant(row, "assigned_at"),
                dueAt,
                Sql.enumOrNull(Waiting.class, row.getString("waits_for")),
                status.isOpen() && dueAt != null && dueAt.isBefore(now),
                row.getBoolean("escalated"),
                GoalArea.valueOf(row.getString("goal_area")),
                Activity.valueOf(row.getString("activity")),
                row.getString("plan_row"),
                Urgency.valueOf(row.getString("urgency")),
                WrittenText.read(Sql.written(row, "outcome"), viewer),
                WrittenText.read(Sql.written(row, "reason"), viewer),
                List.of());
    }
}
