package se.samsvar.query.incidents;

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
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.Recorded;
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
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkActionListSettled;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkFeedbackGiven;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkProtocolWritten;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkEvent.WalkStopVisited;

@ProcessingGroup("incidents")
class IncidentsProjection {
    private final IncidentRows incidents;
    private final TaskRows tasks;
    private final WalkRows walks;
    private final NoticeRows notices;
    private final ReviewRows reviews;

    IncidentsProjection(
            IncidentRows incidents, TaskRows tasks, WalkRows walks, NoticeRows notices, ReviewRows reviews) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.walks = walks;
        this.notices = notices;
        this.reviews = reviews;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, recorded);
        if (event instanceof IncidentReported reported) {
            incidents.reported(reported, recorded);
        } else {
            incidents.change(event, recorded);
        }
        switch (event) {
            case NoteAdded e -> incidents.note(e, recorded);
            case GoalActionLogged e -> incidents.action(e, recorded);
            case ReviewHeld e -> reviews.held(e, recorded);
            case ReviewReported e -> reviews.reported(e, recorded);
            case ReviewActionAssigned e -> reviews.assigned(e, recorded);
            case ReviewActionsSettled e -> reviews.settled(e, recorded);
            case IncidentReported _,
                    IncidentReclassified _,
                    LocationCorrected _,
                    FalseAlarmDeclared _,
                    SceneReleased _,
                    IncidentMerged _,
                    IncidentUnmerged _,
                    IncidentClosed _,
                    IncidentReopened _,
                    ResponseStarted _,
                    ResponseRecordedAsHistory _ -> {
                // all that they say is in the incident's own row
            }
        }
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, recorded);
        incidents.concerns(event.incidentId(), event.partner());
        switch (event) {
            case TaskAssigned e -> tasks.assigned(e, recorded);
            case TaskAcknowledged e -> tasks.status(e, "ACKNOWLEDGED", recorded);
            case TaskStarted e -> tasks.status(e, "STARTED", recorded);
            case TaskCompleted e -> tasks.completed(e, e.outcome(), recorded);
            case TaskDeclined e -> tasks.ended(e, "DECLINED", e.reason(), recorded);
            case TaskCancelled e -> tasks.cancelled(e, recorded);
            case TaskReassigned e -> tasks.reassigned(e, recorded);
            case TaskDueSet e -> tasks.due(e, recorded);
            case TaskChanged e -> tasks.changed(e, recorded);
            case TaskEscalated e -> tasks.escalated(e, recorded);
            case TaskCommented e -> tasks.commented(e, recorded);
            case TaskReminded _, TaskOverdue _ -> {
                // in the timeline only; whether a task is overdue is a matter of the clock
            }
        }
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, recorded);
        switch (event) {
            case WalkScheduled e -> scheduled(e, recorded);
            case WalkJoined e -> walks.joined(e, recorded);
            case WalkRescheduled e -> walks.rescheduled(e, recorded);
            case WalkReplied e -> walks.replied(e, recorded);
            case WalkRelocated e -> walks.relocated(e, recorded);
            case WalkLeft e -> walks.left(e, recorded);
            case WalkHeld e -> walks.held(e, recorded);
            case WalkCancelled e -> walks.cancelled(e, recorded);
            case WalkObservationRecorded _,
                    WalkFeedbackGiven _,
                    WalkInvited _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkPreMeetingPlanned _,
                    WalkAttendanceRecorded _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackPlanned _ -> {
                // in the timeline only; the walk has a page of its own
            }
        }
    }

    @EventHandler
    void on(NoticeEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, recorded);
        notices.apply(event, recorded);
    }

    @EventHandler
    void on(PoliceRecordEvent event, EventMessage<?> message, TrackingToken token) {
        incidents.timeline(event, Recorded.of(message, token));
    }

    @ResetHandler
    void reset() {
        incidents.forgetAll();
    }

    private void scheduled(WalkScheduled event, Recorded recorded) {
        walks.scheduled(event, recorded);
        for (IncidentId incident : event.incidents()) {
            for (PartnerId partner : event.invited()) {
                incidents.concerns(incident, partner);
            }
        }
    }
}
