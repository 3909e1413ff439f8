package se.samsvar.query.incidents;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.Recorded;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCancelled;
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
import se.samsvar.walk.WalkEvent.WalkCancelled;
import se.samsvar.walk.WalkEvent.WalkFeedbackGiven;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;

@ProcessingGroup("incidents")
class IncidentsProjection {
    private final IncidentRows incidents;
    private final TaskRows tasks;
    private final WalkRows walks;
    private final NoticeRows notices;

    IncidentsProjection(IncidentRows incidents, TaskRows tasks, WalkRows walks, NoticeRows notices) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.walks = walks;
        this.notices = notices;
    }

    @EventHandler
    void on(IncidentEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, List.of(event.incidentId()), recorded);
        switch (event) {
            case IncidentReported e -> incidents.reported(e, recorded);
            case NoteAdded e -> incidents.note(e, recorded);
            case GoalActionLogged e -> incidents.action(e, recorded);
            default -> incidents.change(event, recorded);
        }
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, List.of(event.incidentId()), recorded);
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
        incidents.timeline(event, event.incidents(), recorded);
        switch (event) {
            case WalkScheduled e -> scheduled(e, recorded);
            case WalkJoined e -> walks.joined(e, recorded);
            case WalkRescheduled e -> walks.rescheduled(e, recorded);
            case WalkReplied e -> walks.replied(e, recorded);
            case WalkHeld e -> walks.held(e, recorded);
            case WalkCancelled e -> walks.cancelled(e, recorded);
            case WalkObservationRecorded _, WalkFeedbackGiven _ -> {
                // in the timeline only; the walk has a page of its own
            }
        }
    }

    @EventHandler
    void on(NoticeEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        incidents.timeline(event, List.of(event.incidentId()), recorded);
        notices.apply(event, recorded);
    }

    @EventHandler
    void on(PoliceRecordEvent event, EventMessage<?> message, TrackingToken token) {
        IncidentId incident = event.record().incidentId();
        if (incident != null) {
            incidents.timeline(event, List.of(incident), Recorded.of(message, token));
        }
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
