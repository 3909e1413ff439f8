package se.samsvar.query.inbox;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.query.event.Recorded;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.*;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkEvent.WalkActionListSettled;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkProtocolWritten;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkStopVisited;

@ProcessingGroup("inbox")
class InboxProjection {

    private final TaskRows tasks;
    private final WalkRows walks;
    private final IncidentRows incidents;

    InboxProjection(TaskRows tasks, WalkRows walks, IncidentRows incidents) {
        this.tasks = tasks;
        this.walks = walks;
        this.incidents = incidents;
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        tasks.remember(event, recorded);
        switch (event) {
            case TaskAssigned e -> tasks.assigned(e, recorded);
            case TaskAcknowledged e -> tasks.taken(e, TaskStatus.ACKNOWLEDGED, recorded);
            case TaskStarted e -> tasks.taken(e, TaskStatus.STARTED, recorded);
            case TaskCompleted e -> tasks.completed(e, recorded);
            case TaskDeclined e -> tasks.declined(e, recorded);
            case TaskReassigned e -> tasks.reassigned(e, recorded);
            case TaskCancelled e -> tasks.cancelled(e, recorded);
            case TaskDueSet e -> tasks.due(e, recorded);
            case TaskChanged e -> tasks.changed(e, recorded);
            case TaskEscalated e -> tasks.escalated(e, recorded);
            case TaskCommented _, TaskReminded _, TaskOverdue _ -> {
                // in the history only; whether a task is overdue is a matter of the clock
            }
        }
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case IncidentReported e -> incidents.reported(e, recorded);
            case IncidentReclassified e -> incidents.change(e, recorded, "type = ?", e.to().name());
            case LocationCorrected e ->
                incidents.change(
                        e,
                        recorded,
                        "district = ?, address = ?",
                        e.to().district().name(),
                        e.to().address());
            case FalseAlarmDeclared e -> incidents.change(e, recorded, "status = ?", "FALSE_ALARM");
            case IncidentMerged e -> incidents.change(e, recorded, "status = ?", "MERGED");
            case IncidentClosed e -> incidents.change(e, recorded, "status = ?", "CLOSED");
            case IncidentReopened e -> incidents.change(e, recorded, "status = ?", "OPEN");
            case IncidentUnmerged e -> incidents.change(e, recorded, "status = ?", "OPEN");
            case SceneReleased _,
                    NoteAdded _,
                    GoalActionLogged _,
                    ResponseStarted _,
                    ResponseRecordedAsHistory _,
                    ReviewHeld _,
                    ReviewReported _,
                    ReviewActionAssigned _,
                    ReviewActionsSettled _ -> {
                // nothing that somebody has to do
            }
        }
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case WalkScheduled e -> walks.scheduled(e, recorded);
            case WalkRescheduled e -> walks.rescheduled(e, recorded);
            case WalkReplied e -> walks.replied(e, recorded);
            case WalkRelocated e -> walks.relocated(e, recorded);
            case WalkHeld e -> walks.status(e, "HELD", recorded);
            case WalkCancelled e -> walks.status(e, "CANCELLED", recorded);
            case WalkJoined _,
                    WalkObservationRecorded _,
                    WalkFeedbackGiven _,
                    WalkInvited _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkPreMeetingPlanned _,
                    WalkAttendanceRecorded _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackPlanned _,
                    WalkLeft _ -> {
                // changes no invitation
            }
        }
    }

    @ResetHandler
    void reset() {
        tasks.forgetAll();
    }
}
