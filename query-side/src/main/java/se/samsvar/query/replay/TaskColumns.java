package se.samsvar.query.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.Column;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
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
import se.samsvar.task.TaskStatus;

/** What an event says of the columns of a task. */
final class TaskColumns {
    static final List<Column> ALL = Stream.of(
                    "incident_id uuid, partner text, title text, status text, assigned_at timestamptz",
                    "due_at timestamptz, waits_for text, escalated boolean, goal_area text, activity text, plan_row text",
                    "urgency text, taken_by text, outcome text, outcome_class text, outcome_author text",
                    "reason text, reason_class text, reason_author text")
            .flatMap(line -> Stream.of(line.split(", ")))
            .map(column -> column.split(" "))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList();

    private TaskColumns() {}

    static Map<String, @Nullable Object> assigned(TaskAssigned event) {
        Map<String, @Nullable Object> columns = goal(event.goal());
        columns.put("incident_id", event.incidentId().value());
        columns.put("partner", event.partner().code());
        columns.put("title", event.title());
        columns.put("status", TaskStatus.ASSIGNED.name());
        columns.put("assigned_at", Sql.at(event.assignedAt()));
        columns.put("due_at", Sql.atOrNull(event.dueAt()));
        columns.put("waits_for", Sql.name(event.waitsFor()));
        columns.put("escalated", false);
        columns.put("plan_row", event.planRow());
        columns.put("urgency", event.urgency().name());
        return columns;
    }

    /** Empty where the event changes none of the columns. */
    static Map<String, @Nullable Object> changed(TaskEvent event, Recorded recorded) {
        return switch (event) {
            case TaskAcknowledged _ -> taken(TaskStatus.ACKNOWLEDGED, recorded);
            case TaskStarted _ -> taken(TaskStatus.STARTED, recorded);
            case TaskCompleted e -> ended(TaskStatus.COMPLETED, "outcome", e.outcome(), recorded);
            case TaskDeclined e -> ended(TaskStatus.DECLINED, "reason", e.reason(), recorded);
            case TaskCancelled e ->
                ended(
                        TaskStatus.CANCELLED,
                        "reason",
                        new ClassifiedText(e.reason(), Confidentiality.ALL_PARTNERS),
                        recorded);
            case TaskReassigned e -> reassigned(e, recorded);
            case TaskDueSet e -> due(e);
            case TaskChanged e -> changed(e);
            case TaskEscalated _ -> Map.of("escalated", true);
            case TaskAssigned _, TaskCommented _, TaskReminded _, TaskOverdue _ -> Map.of();
        };
    }

    private static Map<String, @Nullable Object> taken(TaskStatus status, Recorded recorded) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status", status.name());
        if (recorded.actor() != null) {
            columns.put("taken_by", recorded.actor());
        }
        return columns;
    }

    private static Map<String, @Nullable Object> ended(
            TaskStatus status, String column, @Nullable ClassifiedText text, Recorded recorded) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("status", status.name());
        columns.put(column, Sql.text(text));
        columns.put(column + "_class", Sql.classOf(text));
        columns.put(column + "_author", text == null ? null : recorded.organisation());
        return columns;
    }

    private static Map<String, @Nullable Object> reassigned(TaskReassigned event, Recorded recorded) {
        Map<String, @Nullable Object> columns = ended(TaskStatus.ASSIGNED, "reason", event.reason(), recorded);
        columns.put("partner", event.partner().code());
        columns.put("due_at", Sql.atOrNull(event.dueAt()));
        columns.put("taken_by", null);
        columns.put("escalated", false);
        return columns;
    }

    private static Map<String, @Nullable Object> due(TaskDueSet event) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("due_at", Sql.at(event.dueAt()));
        columns.put("waits_for", null);
        columns.put("escalated", false);
        return columns;
    }

    /** Without a due time it goes on waiting for what it waited for. */
    private static Map<String, @Nullable Object> changed(TaskChanged event) {
        Map<String, @Nullable Object> columns = goal(event.goal());
        columns.put("title", event.title());
        columns.put("due_at", Sql.atOrNull(event.dueAt()));
        columns.put("escalated", false);
        if (event.dueAt() != null) {
            columns.put("waits_for", null);
        }
        return columns;
    }

    private static Map<String, @Nullable Object> goal(GoalPair goal) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("goal_area", goal.area().name());
        columns.put("activity", goal.activity().name());
        return columns;
    }
}
