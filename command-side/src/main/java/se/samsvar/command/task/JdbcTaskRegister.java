package se.samsvar.command.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import se.samsvar.task.TaskId;

/** Written in the transaction of the event itself, so that nobody decides on tasks that were over a moment ago. */
@ProcessingGroup(JdbcTaskRegister.GROUP)
class JdbcTaskRegister implements TaskRegister {

    static final String GROUP = "task-register";

    private static final String SAVE = """
            INSERT INTO command.open_task (task_id, incident_id, partner, title, due_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (task_id) DO UPDATE
            SET partner = excluded.partner, title = excluded.title, due_at = excluded.due_at""";

    private final JdbcClient jdbc;

    JdbcTaskRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenTask> open() {
        return jdbc.sql("SELECT * FROM command.open_task ORDER BY due_at NULLS LAST, task_id")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public boolean isOpen(TaskId taskId) {
        return jdbc.sql("SELECT count(*) FROM command.open_task WHERE task_id = ?")
                        .param(taskId.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public int openIn(IncidentId incidentId) {
        return jdbc.sql("SELECT count(*) FROM command.open_task WHERE incident_id = ?")
                .param(incidentId.value())
                .query(Integer.class)
                .single();
    }

    @EventHandler
    void on(TaskEvent event) {
        switch (event) {
            case TaskAssigned e -> save(e, e.title(), e.dueAt());
            case TaskReassigned e -> save(e, e.title(), e.dueAt());
            case TaskChanged e -> save(e, e.title(), e.dueAt());
            case TaskDueSet e ->
                jdbc.sql("UPDATE command.open_task SET due_at = ? WHERE task_id = ?")
                        .params(Timestamp.from(e.dueAt()), e.taskId().value())
                        .update();
            case TaskCompleted e -> remove(e.taskId());
            case TaskDeclined e -> remove(e.taskId());
            case TaskCancelled e -> remove(e.taskId());
            case TaskAcknowledged _, TaskStarted _, TaskCommented _, TaskReminded _, TaskOverdue _, TaskEscalated _ -> {
                // it stays as open as it was
            }
        }
    }

    private void save(TaskEvent event, String title, @Nullable Instant dueAt) {
        jdbc.sql(SAVE)
                .param(event.taskId().value())
                .param(event.incidentId().value())
                .param(event.partner().code())
                .param(title)
                .param(dueAt == null ? null : Timestamp.from(dueAt))
                .update();
    }

    private void remove(TaskId taskId) {
        jdbc.sql("DELETE FROM command.open_task WHERE task_id = ?")
                .param(taskId.value())
                .update();
    }

    private static OpenTask read(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new OpenTask(
                TaskId.of(row.getString("task_id")),
                IncidentId.of(row.getString("incident_id")),
                new PartnerId(row.getString("partner")),
                row.getString("title"),
                due == null ? null : due.toInstant());
    }
}
