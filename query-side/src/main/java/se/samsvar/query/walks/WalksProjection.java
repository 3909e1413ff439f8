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
import se.samsvar.query.event.Recorded;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

@ProcessingGroup("walks")
class WalksProjection {

    private final WalkRows walks;
    private final WalkPartnerRows partners;
    private final WalkIncidentRows incidents;

    WalksProjection(WalkRows walks, WalkPartnerRows partners, WalkIncidentRows incidents) {
        this.walks = walks;
        this.partners = partners;
        this.incidents = incidents;
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case WalkScheduled e -> {
                walks.scheduled(e, recorded);
                partners.invited(e, recorded);
                incidents.share(e.walkId(), e.incidents());
            }
            case WalkJoined e -> {
                walks.joined(e, recorded);
                incidents.share(e.walkId(), e.incidents());
                incidents.share(e.walkId(), List.of(e.joined()));
            }
            case WalkRescheduled e -> walks.rescheduled(e, recorded);
            case WalkReplied e -> partners.replied(e, recorded);
            case WalkObservationRecorded e -> walks.observed(e, recorded);
            case WalkHeld e -> {
                walks.held(e, recorded);
                partners.attended(e, recorded);
            }
            case WalkCancelled e -> walks.cancelled(e, recorded);
            case WalkFeedbackGiven e -> walks.feedback(e, recorded);
        }
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

    @ResetHandler
    void reset() {
        walks.forgetAll();
    }
}
