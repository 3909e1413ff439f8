package se.samsvar.query.goals;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;

@ProcessingGroup("goals")
class GoalsProjection {

    private static final String ACTION = """
            insert into query.goals_action (incident_id, action_id, goal_area, activity, logged_at, number)
            values (?, ?, ?, ?, ?, ?) on conflict (incident_id, action_id) do nothing""";
    private static final String INCIDENT = """
            insert into query.goals_incident (incident_id, district, version)
            values (?, ?, ?) on conflict (incident_id) do nothing""";

    private final JdbcTemplate jdbc;
    private final GuardedUpdate incidents;

    GoalsProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.incidents = new GuardedUpdate(jdbc, "query.goals_incident", "incident_id");
    }

    @EventHandler
    void on(GoalActionLogged event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        jdbc.update(
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
        jdbc.update(
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
        jdbc.execute("truncate query.goals_action, query.goals_incident");
    }
}
