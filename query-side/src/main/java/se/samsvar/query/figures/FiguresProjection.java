package se.samsvar.query.figures;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

@ProcessingGroup("figures")
class FiguresProjection {

    private static final String INCIDENT = """
            insert into query.figures_incident (incident_id, type, occurred_at, reported_at, registered_at, from_feed,
                district, version) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (incident_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate incidents;
    private final TaskTimes tasks;
    private final WalkTimes walks;
    private final Deeds deeds;

    FiguresProjection(Writes writes, TaskTimes tasks, WalkTimes walks, Deeds deeds) {
        this.writes = writes;
        this.incidents = new GuardedUpdate(writes, "query.figures_incident", "incident_id");
        this.tasks = tasks;
        this.walks = walks;
        this.deeds = deeds;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case IncidentReported e -> reported(e, recorded);
            case IncidentReclassified e -> change(e, recorded, "type = ?, reclassified = true", e.to().name());
            case FalseAlarmDeclared e -> change(e, recorded, "false_alarm = true");
            case IncidentMerged e -> change(e, recorded, "merged = true");
            case IncidentUnmerged e -> change(e, recorded, "merged = false");
            case LocationCorrected e ->
                change(e, recorded, "district = ?", e.to().district().name());
            case IncidentClosed e -> change(e, recorded, "closed = true");
            case IncidentReopened e -> change(e, recorded, "closed = false");
            case ResponseRecordedAsHistory e -> change(e, recorded, "history = true");
            case GoalActionLogged e -> deeds.action(e, recorded);
            case ReviewActionAssigned e -> deeds.reviewAction(e, recorded);
            case SceneReleased _,
                    NoteAdded _,
                    ReviewHeld _,
                    ReviewReported _,
                    ReviewActionsSettled _,
                    ResponseStarted _ -> {
                // no figure is made of these
            }
        }
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        tasks.on(event, Recorded.of(message, token));
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        walks.on(event, Recorded.of(message, token));
    }

    @EventHandler
    void on(PoliceRecordEvent event, EventMessage<?> message, TrackingToken token) {
        deeds.record(event.record(), Recorded.of(message, token));
    }

    @ResetHandler
    void reset() {
        writes.truncate("query.figures_incident, query.figures_task, query.figures_walk, query.figures_walk_course,"
                + " query.figures_guest, query.figures_observation, query.figures_action, query.figures_review_action,"
                + " query.figures_concern, query.figures_record");
    }

    private void reported(IncidentReported event, Recorded recorded) {
        writes.update(
                INCIDENT,
                event.incidentId().value(),
                event.type().name(),
                Sql.at(event.facts().occurredAt()),
                event.facts().reportedAt() == null
                        ? recorded.timestamp()
                        : Sql.at(event.facts().reportedAt()),
                recorded.timestamp(),
                event.facts().source().recordId() != null,
                event.facts().place().district().name(),
                recorded.number());
    }

    private void change(IncidentEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        incidents.set(event.incidentId().value(), recorded, assignments, values);
    }
}
