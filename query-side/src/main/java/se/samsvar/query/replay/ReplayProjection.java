package se.samsvar.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentColumns;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskReassigned;
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

@ProcessingGroup("replay")
class ReplayProjection {
    private final StepRows steps;
    private final ReplayRows rows;
    private final GoalLedger goals;

    ReplayProjection(StepRows steps, ReplayRows rows, GoalLedger goals) {
        this.steps = steps;
        this.rows = rows;
        this.goals = goals;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        boolean told = !(event instanceof PartnerEvent || event instanceof PlanEvent);
        steps.event(event, recorded, told);
        switch (event) {
            case IncidentEvent e -> incident(e, recorded);
            case TaskEvent e -> task(e, recorded);
            case WalkEvent e -> walk(e, recorded);
            case PoliceRecordEvent _ -> steps.step(event, recorded, List.of(Scope.PICTURE), List.of(), null);
            case NoticeEvent _, PartnerEvent _, PlanEvent _ -> {
                // what was sent is in the incident's story; routines and plans are on no page of the past
            }
            default -> throw new IllegalArgumentException("No such event: " + event);
        }
    }

    @ResetHandler
    void reset() {
        steps.forgetAll();
        rows.forgetAll();
        goals.forgetAll();
    }

    private void incident(IncidentEvent event, Recorded recorded) {
        List<Scope> scopes = new ArrayList<>();
        Map<String, @Nullable Object> changed = IncidentColumns.changed(event);
        if (event instanceof IncidentReported reported) {
            rows.incidents().begin(event.incidentId().value(), recorded, IncidentColumns.reported(reported, recorded));
            scopes.add(Scope.PICTURE);
        } else if (!changed.isEmpty()) {
            rows.incidents().change(event.incidentId().value(), recorded, changed);
            scopes.add(Scope.PICTURE);
        }
        List<?> pictured = List.copyOf(scopes);
        if (event instanceof GoalActionLogged logged) {
            goals.logged(logged, recorded);
            scopes.add(Scope.GOALS);
        }
        if (event instanceof LocationCorrected corrected
                && !corrected.from().district().equals(corrected.to().district())) {
            goals.moved(corrected, recorded);
            scopes.add(Scope.GOALS);
        }
        if (!scopes.isEmpty()) {
            steps.step(event, recorded, scopes, pictured.isEmpty() ? List.of() : List.of(event.incidentId()), null);
        }
    }

    private void task(TaskEvent event, Recorded recorded) {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.inbox(event.partner())));
        Map<String, @Nullable Object> changed = TaskColumns.changed(event, recorded);
        if (event instanceof TaskAssigned assigned) {
            rows.tasks().begin(event.taskId().value(), recorded, TaskColumns.assigned(assigned));
            steps.concerns(List.of(event.incidentId()), List.of(event.partner()), recorded);
        } else if (changed.isEmpty()) {
            return;
        }
        rows.tasks().change(event.taskId().value(), recorded, changed);
        if (event instanceof TaskReassigned reassigned) {
            steps.concerns(List.of(event.incidentId()), List.of(event.partner()), recorded);
            scopes.add(Scope.inbox(reassigned.from()));
            scopes.add(Scope.picture(reassigned.from()));
        }
        if (!(event instanceof TaskEscalated)) {
            scopes.add(Scope.PICTURE);
            scopes.add(Scope.picture(event.partner()));
        }
        steps.step(event, recorded, scopes, List.of(), null);
    }

    private void walk(WalkEvent event, Recorded recorded) {
        switch (event) {
            case WalkScheduled e -> {
                rows.walks().begin(e.walkId().value(), recorded, ReplayRows.scheduled(e));
                steps.concerns(e.incidents(), e.invited(), recorded);
                moved(e, recorded);
            }
            case WalkJoined e -> {
                change(
                        e,
                        recorded,
                        Map.of("incidents", StepRows.array(e.incidents()), "starts_at", Sql.at(e.startsAt())));
                steps.concernsInvited(e.walkId(), e.joined(), recorded);
            }
            case WalkRescheduled e -> change(e, recorded, ReplayRows.rescheduled(e));
            case WalkRelocated e -> change(e, recorded, relocated(e));
            case WalkLeft e -> change(e, recorded, Map.of("incidents", StepRows.array(e.incidents())));
            case WalkHeld e -> change(e, recorded, Map.of("status", "HELD", "held_at", Sql.at(e.heldAt())));
            case WalkCancelled e -> change(e, recorded, Map.of("status", "CANCELLED"));
            case WalkReplied e -> {
                rows.replied(e, recorded);
                steps.step(event, recorded, List.of(Scope.inbox(e.partner())), List.of(), null);
            }
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
                // in the story only
            }
        }
    }

    private static Map<String, @Nullable Object> relocated(WalkRelocated event) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("district", event.district().name());
        columns.put("starts_at", Sql.at(event.startsAt()));
        columns.put("meeting_place", null);
        return columns;
    }

    private void change(WalkEvent event, Recorded recorded, Map<String, @Nullable Object> columns) {
        rows.walks().change(event.walkId().value(), recorded, columns);
        moved(event, recorded);
    }

    private void moved(WalkEvent event, Recorded recorded) {
        steps.step(event, recorded, List.of(Scope.PICTURE), event.incidents(), event.walkId());
    }
}
