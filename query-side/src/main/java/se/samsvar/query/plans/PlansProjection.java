package se.samsvar.query.plans;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentEvent.ResponseRecordedAsHistory;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentEvent.SceneReleased;
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

/** What happened, without any text that somebody wrote about it. */
@ProcessingGroup("plans")
class PlansProjection {

    private final PastRows rows;

    PlansProjection(PastRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case IncidentReported e -> rows.reported(e, recorded);
            case IncidentReclassified e -> rows.change(e, recorded, "type = ?", e.to().name());
            case LocationCorrected e -> rows.moved(e, recorded);
            case SceneReleased e -> rows.change(e, recorded, "scene_released_at = ?", Sql.at(e.releasedAt()));
            case ResponseRecordedAsHistory e -> rows.change(e, recorded, "history = true");
            case IncidentMerged e -> rows.change(e, recorded, "merged = true");
            case IncidentUnmerged e -> rows.change(e, recorded, "merged = false");
            case FalseAlarmDeclared _,
                    NoteAdded _,
                    GoalActionLogged _,
                    IncidentClosed _,
                    IncidentReopened _,
                    ResponseStarted _,
                    ReviewHeld _,
                    ReviewReported _,
                    ReviewActionAssigned _,
                    ReviewActionsSettled _ -> {
                // no plan depends on these
            }
        }
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case TaskAssigned e -> rows.assigned(e, recorded);
            case TaskAcknowledged e -> rows.change(e, recorded, "status = 'ACKNOWLEDGED'");
            case TaskStarted e -> rows.change(e, recorded, "status = 'STARTED'");
            case TaskCompleted e ->
                rows.change(e, recorded, "status = 'COMPLETED', completed_at = ?", recorded.timestamp());
            case TaskDeclined e -> rows.change(e, recorded, "status = 'DECLINED'");
            case TaskCancelled e -> rows.change(e, recorded, "status = 'CANCELLED'");
            case TaskReassigned e ->
                rows.change(
                        e,
                        recorded,
                        "status = 'ASSIGNED', partner = ?, due_at = ?",
                        e.partner().code(),
                        Sql.atOrNull(e.dueAt()));
            case TaskDueSet e -> rows.change(e, recorded, "due_at = ?", Sql.at(e.dueAt()));
            case TaskChanged e -> rows.change(e, recorded, "due_at = ?", Sql.atOrNull(e.dueAt()));
            case TaskCommented _, TaskReminded _, TaskOverdue _, TaskEscalated _ -> {
                // neither who has it nor by when
            }
        }
    }

    @ResetHandler
    void reset() {
        rows.forgetAll();
    }
}
