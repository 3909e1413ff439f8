package se.samsvar.query.walks;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.query.event.Recorded;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

@ProcessingGroup("walks")
class WalksProjection {

    private final WalkRows walks;
    private final WalkPartnerRows partners;
    private final WalkIncidentRows incidents;
    private final RouteRows routes;
    private final ObservationRows observations;

    WalksProjection(
            WalkRows walks,
            WalkPartnerRows partners,
            WalkIncidentRows incidents,
            RouteRows routes,
            ObservationRows observations) {
        this.walks = walks;
        this.partners = partners;
        this.incidents = incidents;
        this.routes = routes;
        this.observations = observations;
    }

    @EventHandler
    void on(WalkScheduled event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        walks.scheduled(event, recorded);
        partners.invited(event.walkId(), event.invited(), recorded);
        incidents.share(event.walkId(), event.incidents(), recorded);
    }

    @EventHandler
    void on(WalkJoined event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        walks.joined(event, recorded);
        incidents.share(event.walkId(), event.incidents(), recorded);
        incidents.share(event.walkId(), List.of(event.joined()), recorded);
    }

    @EventHandler
    void on(WalkInvited event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        walks.invited(event, recorded);
        partners.invited(event.walkId(), event.partners(), recorded);
    }

    @EventHandler
    void on(WalkHeld event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        walks.held(event, recorded);
        partners.attended(event, recorded);
    }

    @EventHandler
    void on(WalkRouteSet event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        walks.routeSet(event, recorded);
        routes.set(event, recorded);
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case WalkRescheduled e -> walks.rescheduled(e, recorded);
            case WalkReplied e -> partners.replied(e, recorded);
            case WalkObservationRecorded e -> observations.observed(e, recorded);
            case WalkCancelled e -> walks.cancelled(e, recorded);
            case WalkRelocated e -> walks.relocated(e, recorded);
            case WalkLeft e -> incidents.leave(e, recorded);
            case WalkStopVisited e -> routes.visited(e, recorded);
            case WalkPreMeetingPlanned e -> walks.preMeeting(e, recorded);
            case WalkAttendanceRecorded e -> partners.attended(e.walkId(), e.partner(), e.people(), recorded);
            case WalkProtocolWritten e -> walks.protocol(e, recorded);
            case WalkActionListSettled e -> walks.settled(e, recorded);
            case WalkFeedbackPlanned e -> walks.feedbackPlanned(e, recorded);
            case WalkFeedbackGiven e -> walks.feedback(e, recorded);
            case WalkScheduled _, WalkJoined _, WalkInvited _, WalkHeld _, WalkRouteSet _ -> {
                // each has a handler of its own: Axon calls the most specific one
            }
        }
    }

    @EventHandler
    void on(TaskEvent event, EventMessage<?> message, TrackingToken token) {
        observations.task(event, Recorded.of(message, token));
    }

    @EventHandler
    void on(IncidentReported event, EventMessage<?> message, TrackingToken token) {
        incidents.reported(event, Recorded.of(message, token));
    }

    @EventHandler
    void on(IncidentReclassified event, EventMessage<?> message, TrackingToken token) {
        incidents.change(
                event, Recorded.of(message, token), "type = ?", event.to().name());
    }

    @EventHandler
    void on(LocationCorrected event, EventMessage<?> message, TrackingToken token) {
        incidents.change(
                event,
                Recorded.of(message, token),
                "district = ?, address = ?",
                event.to().district().name(),
                event.to().address());
    }

    @EventHandler
    void on(SceneReleased event, EventMessage<?> message, TrackingToken token) {
        incidents.released(event, Recorded.of(message, token));
    }

    @ResetHandler
    void reset() {
        walks.forgetAll();
    }
}
