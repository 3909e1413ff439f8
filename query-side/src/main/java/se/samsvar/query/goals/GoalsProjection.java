package se.samsvar.query.goals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;

@ProcessingGroup("goals")
class GoalsProjection {

    private static final String ACTION = """
            insert into query.goals_action (incident_id, action_id, goal_area, activity, logged_at, number)
            values (?, ?, ?, ?, ?, ?) on conflict (incident_id, action_id) do nothing""";
    private static final String INCIDENT = """
            insert into query.goals_incident (incident_id, district, version)
            values (?, ?, ?) on conflict (incident_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate incidents;

    GoalsProjection(Writes writes) {
        this.writes = writes;
        this.incidents = new GuardedUpdate(writes, "query.goals_incident", "incident_id");
    }

    @EventHandler
    void on(GoalActionLogged event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        writes.update(
                ACTION,
                event.incidentId().value(),
                event.actionId().value(),
                event.goal().area().name(),
                event.goal().activity().name(),
                recorded.timestamp(),
                recorded.number());
    }

    @EventHandler
    void on(IncidentReported event, EventMessage<?> message, TrackingToken token) {
        writes.update(
                INCIDENT,
                event.incidentId().value(),
                event.facts().place().district().name(),
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

    @ResetHandler
    void reset() {
        writes.truncate("query.goals_action, query.goals_incident");
    }
}
