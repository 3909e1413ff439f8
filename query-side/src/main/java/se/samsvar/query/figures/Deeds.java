package se.samsvar.query.figures;

import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentId;
import se.samsvar.police.PoliceRecord;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskId;

/** What was done for the goals, what reviews asked for, and what the police published. */
class Deeds {
    private static final String ACTION = """
            insert into query.figures_action (incident_id, action_id, goal_area, activity, task_id, organisation,
                logged_at, number)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (incident_id, action_id) do nothing""";
    private static final String REVIEW_ACTION = """
            insert into query.figures_review_action (task_id, incident_id, assigned_at, number)
            values (?, ?, ?, ?) on conflict (task_id) do nothing""";
    private static final String RECORD = """
            insert into query.figures_record as known (record_id, type, district, occurred_at, relevant, incident_id,
                version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (record_id) do update
            set type = excluded.type, district = excluded.district, occurred_at = excluded.occurred_at,
                relevant = excluded.relevant, incident_id = excluded.incident_id, version = excluded.version
            where known.version < excluded.version""";

    private final Writes writes;

    Deeds(Writes writes) {
        this.writes = writes;
    }

    void action(GoalActionLogged event, Recorded recorded) {
        TaskId task = event.taskId();
        writes.update(
                ACTION,
                event.incidentId().value(),
                event.actionId().value(),
                event.goal().area().name(),
                event.goal().activity().name(),
                task == null ? null : task.value(),
                recorded.organisation(),
                recorded.timestamp(),
                recorded.number());
    }

    void reviewAction(ReviewActionAssigned event, Recorded recorded) {
        writes.update(
                REVIEW_ACTION,
                event.taskId().value(),
                event.incidentId().value(),
                recorded.timestamp(),
                recorded.number());
    }

    void record(PoliceRecord said, Recorded recorded) {
        IncidentId incident = said.incidentId();
        writes.update(
                RECORD,
                said.recordId(),
                said.type(),
                said.district().name(),
                Sql.at(said.occurredAt()),
                said.relevant(),
                incident == null ? null : incident.value(),
                recorded.number());
    }
}
