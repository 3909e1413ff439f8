package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** The tasks of an incident with what was said about them; partners see their own. */
final class IncidentTasks {
    private final JdbcTemplate jdbc;

    IncidentTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentDetail.Task> of(UUID id, Instant now, Viewer viewer) {
        Map<UUID, List<IncidentDetail.Comment>> comments = jdbc
                .query(
                        "select c.* from query.incidents_comment c join query.incidents_task t on t.task_id = c.task_id"
                                + " where t.incident_id = ?" + own("t.partner", viewer) + " order by c.number",
                        (row, index) -> Map.entry(Sql.uuid(row, "task_id"), comment(row, viewer)),
                        id)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .query(
                        "select * from query.incidents_task t where t.incident_id = ?" + own("t.partner", viewer)
                                + " order by t.partner, t.due_at nulls last, t.task_id",
                        new TaskReader(viewer, now),
                        id)
                .stream()
                .map(task -> task.with(comments.getOrDefault(task.taskId(), List.of())))
                .toList();
    }

    private static IncidentDetail.Comment comment(ResultSet row, Viewer viewer) throws SQLException {
        String author = Objects.requireNonNull(row.getString("author"));
        Confidentiality confidentiality = Confidentiality.valueOf(row.getString("text_class"));
        String text = viewer.text(row.getString("text"), confidentiality, Objects.requireNonNull(Sql.partner(author)));
        return new IncidentDetail.Comment(Sql.uuid(row, "comment_id"), author, text, Sql.instant(row, "at"));
    }
}
