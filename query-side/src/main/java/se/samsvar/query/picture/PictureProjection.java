package se.samsvar.query.picture;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentColumns;
import se.samsvar.response.PlanEvent;
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

@ProcessingGroup("picture")
class PictureProjection {
    private final PictureRows rows;

    PictureProjection(PictureRows rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        rows.moment(recorded);
        switch (event) {
            case IncidentReported e ->
                rows.incidents().begin(e.incidentId().value(), recorded, IncidentColumns.reported(e, recorded));
            case IncidentEvent e ->
                rows.incidents().change(e.incidentId().value(), recorded, IncidentColumns.changed(e));
            case TaskEvent e -> task(e, recorded);
            case WalkEvent e -> walk(e, recorded);
            case PoliceRecordEvent e -> rows.noted(e.record(), recorded);
            case NoticeEvent _, PartnerEvent _, PlanEvent _ -> {
                // what was sent is on the incident's page; routines and plans are no part of the picture
            }
            default -> throw new IllegalArgumentException("No such event: " + event);
        }
    }

    @ResetHandler
    void reset() {
        rows.forgetAll();
    }

    private void task(TaskEvent event, Recorded recorded) {
        switch (event) {
            case TaskAssigned e -> assigned(e, recorded);
            case TaskAcknowledged e -> status(e, "ACKNOWLEDGED", recorded);
            case TaskStarted e -> status(e, "STARTED", recorded);
            case TaskCompleted e -> status(e, "COMPLETED", recorded);
            case TaskDeclined e -> status(e, "DECLINED", recorded);
            case TaskCancelled e -> status(e, "CANCELLED", recorded);
            case TaskReassigned e -> reassigned(e, recorded);
            case TaskDueSet e -> due(e, e.dueAt(), recorded);
            case TaskChanged e -> due(e, e.dueAt(), recorded);
            case TaskCommented _, TaskReminded _, TaskOverdue _, TaskEscalated _ -> {
                // nothing that the picture counts; whether a task is overdue is a matter of the clock
            }
        }
    }

    private void assigned(TaskAssigned event, Recorded recorded) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("incident_id", event.incidentId().value());
        columns.put("partner", event.partner().code());
        columns.put("status", "ASSIGNED");
        columns.put("due_at", Sql.atOrNull(event.dueAt()));
        rows.tasks().begin(event.taskId().value(), recorded, columns);
        rows.concerns(List.of(event.incidentId()), List.of(event.partner()), recorded);
    }

    private void reassigned(TaskReassigned event, Recorded recorded) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("partner", event.partner().code());
        columns.put("status", "ASSIGNED");
        columns.put("due_at", Sql.atOrNull(event.dueAt()));
        rows.tasks().change(event.taskId().value(), recorded, columns);
        rows.concerns(List.of(event.incidentId()), List.of(event.partner()), recorded);
    }

    private void due(TaskEvent event, @Nullable Instant dueAt, Recorded recorded) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("due_at", Sql.atOrNull(dueAt));
        rows.tasks().change(event.taskId().value(), recorded, columns);
    }

    private void status(TaskEvent event, String status, Recorded recorded) {
        rows.tasks().change(event.taskId().value(), recorded, Map.of("status", status));
    }

    private void walk(WalkEvent event, Recorded recorded) {
        switch (event) {
            case WalkScheduled e -> scheduled(e, recorded);
            case WalkJoined e -> {
                change(
                        e,
                        recorded,
                        Map.of("incidents", PictureRows.array(e.incidents()), "starts_at", Sql.at(e.startsAt())));
                rows.concernsInvited(e.walkId().value(), e.joined(), recorded);
            }
            case WalkRescheduled e -> change(e, recorded, Map.of("starts_at", Sql.at(e.startsAt())));
            case WalkRelocated e ->
                change(e, recorded, Map.of("district", e.district().name(), "starts_at", Sql.at(e.startsAt())));
            case WalkLeft e -> change(e, recorded, Map.of("incidents", PictureRows.array(e.incidents())));
            case WalkHeld e -> change(e, recorded, Map.of("status", "HELD"));
            case WalkCancelled e -> change(e, recorded, Map.of("status", "CANCELLED"));
            case WalkReplied _,
                    WalkObservationRecorded _,
                    WalkFeedbackGiven _,
                    WalkInvited _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkPreMeetingPlanned _,
                    WalkAttendanceRecorded _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackPlanned _ -> {
                // on the walk's own page
            }
        }
    }

    private void scheduled(WalkScheduled event, Recorded recorded) {
        rows.walks()
                .begin(
                        event.walkId().value(),
                        recorded,
                        Map.of(
                                "incidents", PictureRows.array(event.incidents()),
                                "status", "PLANNED",
                                "kind", event.kind().name(),
                                "district", event.district().name(),
                                "starts_at", Sql.at(event.startsAt()),
                                "invited", PictureRows.array(event.invited())));
        rows.concerns(event.incidents(), event.invited(), recorded);
    }

    private void change(WalkEvent event, Recorded recorded, Map<String, @Nullable Object> columns) {
        rows.walks().change(event.walkId().value(), recorded, columns);
    }
}
