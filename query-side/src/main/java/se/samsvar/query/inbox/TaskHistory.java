package se.samsvar.query.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.DomainEvent;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.sentence.EventSentences;
import se.samsvar.task.TaskEvent.TaskCommented;

/** What happened to a task and was said about it, as far as the viewer may read it. */
class TaskHistory {

    private final JdbcTemplate jdbc;
    private final EventSentences sentences;

    TaskHistory(JdbcTemplate jdbc, EventSentences sentences) {
        this.jdbc = jdbc;
        this.sentences = sentences;
    }

    TaskDetail of(TaskItem task, Viewer viewer) {
        return new TaskDetail(task, comments(task.taskId(), viewer), entries(task.taskId(), viewer));
    }

    private List<TaskDetail.Comment> comments(UUID task, Viewer viewer) {
        return jdbc.query(
                "select * from query.inbox_history where task_id = ? and type = 'TaskCommented' order by number",
                (row, _) -> comment(row, viewer),
                task);
    }

    private List<TaskDetail.Entry> entries(UUID task, Viewer viewer) {
        return jdbc.query(
                "select * from query.inbox_history where task_id = ? order by number",
                (row, _) -> entry(row, viewer),
                task);
    }

    private static TaskDetail.Comment comment(ResultSet row, Viewer viewer) throws SQLException {
        TaskCommented said = (TaskCommented) event(row);
        return new TaskDetail.Comment(
                said.commentId().value(),
                said.author().code(),
                Names.partner(said.author().code()),
                viewer.text(said.text(), said.author()),
                Sql.instant(row, "recorded_at"));
    }

    private TaskDetail.Entry entry(ResultSet row, Viewer viewer) throws SQLException {
        return new TaskDetail.Entry(
                row.getLong("number"),
                Sql.instant(row, "recorded_at"),
                row.getString("actor"),
                sentences.sentence(event(row), Sql.partner(row.getString("organisation")), viewer.actor()));
    }

    private static DomainEvent event(ResultSet row) throws SQLException {
        return StoredEvents.read(row.getString("type"), row.getString("payload"));
    }
}
