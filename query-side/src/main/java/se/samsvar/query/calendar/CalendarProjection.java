package se.samsvar.query.calendar;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.partner.PartnerEvent.CalendarTokenRevoked;
import se.samsvar.query.event.Recorded;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

@ProcessingGroup("calendar")
class CalendarProjection {

    private final MeetingRows meetings;
    private final TokenRows tokens;

    CalendarProjection(MeetingRows meetings, TokenRows tokens) {
        this.meetings = meetings;
        this.tokens = tokens;
    }

    @EventHandler
    void on(WalkEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        switch (event) {
            case WalkScheduled e -> {
                meetings.scheduled(e, recorded);
                meetings.invited(e.walkId(), e.invited(), recorded);
            }
            case WalkInvited e -> meetings.invited(e.walkId(), e.partners(), recorded);
            case WalkRescheduled e -> meetings.rescheduled(e, recorded);
            case WalkRelocated e -> meetings.relocated(e, recorded);
            case WalkCancelled e -> meetings.cancelled(e, recorded);
            case WalkPreMeetingPlanned e -> meetings.preMeeting(e, recorded);
            case WalkFeedbackPlanned e -> meetings.feedback(e, recorded);
            case WalkJoined _,
                    WalkLeft _,
                    WalkReplied _,
                    WalkObservationRecorded _,
                    WalkHeld _,
                    WalkRouteSet _,
                    WalkStopVisited _,
                    WalkAttendanceRecorded _,
                    WalkProtocolWritten _,
                    WalkActionListSettled _,
                    WalkFeedbackGiven _ -> {
                // a calendar tells when and where, and none of these changes it
            }
        }
    }

    @EventHandler
    void on(CalendarTokenIssued event, EventMessage<?> message, TrackingToken token) {
        tokens.issued(event, Recorded.of(message, token));
    }

    @EventHandler
    void on(CalendarTokenRevoked event, EventMessage<?> message, TrackingToken token) {
        tokens.revoked(event, Recorded.of(message, token));
    }

    @ResetHandler
    void reset() {
        meetings.forgetAll();
    }
}
