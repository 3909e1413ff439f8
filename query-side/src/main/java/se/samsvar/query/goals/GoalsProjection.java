package se.samsvar.query.goals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.task.TaskId;

@ProcessingGroup("goals")
class GoalsProjection {

    private static final String ACTION = """
            insert into query.goals_action (incident_id, action_id, goal_area, activity, description, task_id, actor,
                organisation, logged_at, number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (incident_id, action_id) do nothing""";
    private static final String INCIDENT = """
            insert into query.goals_incident (incident_id, district, type, occurred_at, version)
            values (?, ?, ?, ?, ?) on conflict (incident_id) do nothing""";
    private static final String TASK =
            "insert into query.goals_task (task_id, partner, version) values (?, ?, ?) on conflict (task_id) do nothing";

    private final Writes writes;
    private final GuardedUpdate incidents;
    private final GuardedUpdate tasks;

    GoalsProjection(Writes writes) {
        this.writes = writes;
        this.incidents = new GuardedUpdate(writes, "query.goals_incident", "incident_id");
        this.tasks = new GuardedUpdate(writes, "query.goals_task", "task_id");
    }

    @EventHandler
    void on(GoalActionLogged event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        TaskId task = event.taskId();
        writes.update(
                ACTION,
                event.incidentId().value(),
                event.actionId().value(),
                event.goal().area().name(),
                event.goal().activity().name(),
                event.description(),
                task == null ? null : task.value(),
                recorded.actor(),
                recorded.organisation(),
                recorded.timestamp(),
                recorded.number());
    }

    @EventHandler
    void on(IncidentReported event, EventMessage<?> message, TrackingToken token) {
        writes.update(
                INCIDENT,
                event.incidentId().value(),
                event.facts().place().district().name(),
                event.type().name(),
                Sql.at(event.facts().occurredAt()),
                Recorded.of(message, token).number());
    }

    @EventHandler
    void on(LocationCorrected event, EventMessage<?> message, TrackingToken token) {
        incidents.set(
                event.incidentId().value(),
                Recorded.of(message, token),
                "district = ?",
                event.to().district().name());
    }

    @EventHandler
    void on(IncidentReclassified event, EventMessage<?> message, TrackingToken token) {
        incidents.set(
                event.incidentId().value(),
                Recorded.of(message, token),
                "type = ?",
                event.to().name());
    }

    @EventHandler
    void on(TaskAssigned event, EventMessage<?> message, TrackingToken token) {
        writes.update(
                TASK,
                event.taskId().value(),
                event.partner().code(),
                Recorded.of(message, token).number());
    }

    @EventHandler
    void on(TaskReassigned event, EventMessage<?> message, TrackingToken token) {
        tasks.set(
                event.taskId().value(),
                Recorded.of(message, token),
                "partner = ?",
                event.partner().code());
    }

    @ResetHandler
    void reset() {
        writes.truncate("query.goals_action, query.goals_incident, query.goals_task");
    }
}
