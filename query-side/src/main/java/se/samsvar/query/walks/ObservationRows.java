package se.samsvar.query.walks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.Observation;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;

/** What was seen on a walk, the task that each observation became, and the task of the action list. */
class ObservationRows {

    /** The agreement's own number for the action list. */
    private static final String ACTION_LIST = "31b";

    private static final String OBSERVATION = """
            insert into query.walks_observation (observation_id, walk_id, category, place, text, text_class, text_author,
                responsible, task_id, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (walk_id, observation_id) do nothing""";
    private static final String AWAITED =
            "insert into query.walks_task (task_id, version) values (?, ?) on conflict (task_id) do nothing";
    private static final String PLANNED = """
            insert into query.walks_task (task_id, incident_id, partner, title, status, due_at, version)
            values (?, ?, ?, ?, 'ASSIGNED', ?, ?) on conflict (task_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate tasks;

    ObservationRows(Writes writes) {
        this.writes = writes;
        this.tasks = new GuardedUpdate(writes, "query.walks_task", "task_id");
    }

    void observed(WalkObservationRecorded event, Recorded recorded) {
        Observation observation = event.observation();
        PartnerId responsible = observation.responsible();
        UUID task = NamedIds.of("observation", observation.observationId());
        writes.update(
                OBSERVATION,
                observation.observationId().value(),
                event.walkId().value(),
                observation.category().name(),
                observation.place(),
                observation.text().text(),
                observation.text().confidentiality().name(),
                recorded.organisation(),
                responsible == null ? null : responsible.code(),
                task,
                recorded.number());
        writes.update(AWAITED, task, recorded.number());
    }

    /** Tasks of the plan change nothing, but for the action list. */
    void task(TaskEvent event, Recorded recorded) {
        switch (event) {
            case TaskAssigned e -> assigned(e, recorded);
            case TaskAcknowledged _ -> status(event, recorded, TaskStatus.ACKNOWLEDGED);
            case TaskStarted _ -> status(event, recorded, TaskStatus.STARTED);
            case TaskCompleted e -> completed(e, recorded);
            case TaskDeclined _ -> status(event, recorded, TaskStatus.DECLINED);
            case TaskCancelled _ -> status(event, recorded, TaskStatus.CANCELLED);
            case TaskReassigned e -> given(e, recorded, e.title(), e.dueAt());
            case TaskDueSet e -> set(event, recorded, "due_at = ?", Sql.at(e.dueAt()));
            case TaskChanged e -> set(event, recorded, "title = ?, due_at = ?", e.title(), Sql.atOrNull(e.dueAt()));
            case TaskCommented _, TaskReminded _, TaskOverdue _, TaskEscalated _ -> {
                // neither what it is nor where it stands
            }
        }
    }

    private void assigned(TaskAssigned event, Recorded recorded) {
        if (ACTION_LIST.equals(event.planRow())) {
            writes.update(
                    PLANNED,
                    event.taskId().value(),
                    event.incidentId().value(),
                    event.partner().code(),
                    event.title(),
                    Sql.atOrNull(event.dueAt()),
                    recorded.number());
        } else {
            if (event.planRow() == null) {
                writes.update(AWAITED, event.taskId().value(), recorded.number() - 1);
            }
            given(event, recorded, event.title(), event.dueAt());
        }
    }

    private void given(TaskEvent event, Recorded recorded, String title, @Nullable Instant dueAt) {
        set(
                event,
                recorded,
                "status = 'ASSIGNED', partner = ?, title = ?, due_at = ?",
                event.partner().code(),
                title,
                Sql.atOrNull(dueAt));
    }

    private void completed(TaskCompleted event, Recorded recorded) {
        set(
                event,
                recorded,
                "status = 'COMPLETED', outcome = ?, outcome_class = ?, outcome_author = ?",
                Sql.text(event.outcome()),
                Sql.classOf(event.outcome()),
                recorded.organisation());
    }

    private void status(TaskEvent event, Recorded recorded, TaskStatus status) {
        set(event, recorded, "status = ?", status.name());
    }

    private void set(TaskEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        tasks.set(event.taskId().value(), recorded, assignments, values);
    }
}
