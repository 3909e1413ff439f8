package se.samsvar.command.walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.*;
import se.samsvar.walk.WalkCommand.GiveWalkFeedback;
import se.samsvar.walk.WalkEvent.*;

/** What a walk has become after its events: only what its rules must know. */
@NullUnmarked
final class WalkState {

    final List<IncidentId> incidents = new ArrayList<>();
    WalkKind kind;
    WalkStatus status;
    District district;
    Instant startsAt;
    Instant notBefore;
    String meetingPlace;
    /** When its time, place or district changed last. */
    Instant changedAt;

    final List<PartnerId> invited = new ArrayList<>();
    boolean invitationSent;
    final Map<PartnerId, WalkReplied> replies = new HashMap<>();
    final Map<PartnerId, Instant> repliedAt = new HashMap<>();
    final Map<ObservationId, Observation> observations = new HashMap<>();
    List<RouteStop> route = List.of();
    boolean routeSuggested = true;
    final Set<StopId> visited = new HashSet<>();
    WalkPreMeetingPlanned preMeeting;
    final Map<PartnerId, Integer> attendance = new HashMap<>();
    Instant heldAt;
    ClassifiedText protocol;
    boolean actionListSettled;
    WalkFeedbackPlanned feedbackMeeting;
    GiveWalkFeedback feedback;

    void refuseUnlessPlanned() {
        if (status != WalkStatus.PLANNED) {
            throw new Refusal(RefusalCode.WALK_ENDED, null);
        }
    }

    void refuseUnlessHeld() {
        if (status != WalkStatus.HELD) {
            throw new Refusal(RefusalCode.WALK_NOT_HELD, null);
        }
    }

    void refuseCancelled() {
        if (status == WalkStatus.CANCELLED) {
            throw new Refusal(RefusalCode.WALK_ENDED, null);
        }
    }

    void requireInvited(PartnerId partner) {
        if (!invited.contains(partner)) {
            throw new Refusal(RefusalCode.WALK_NOT_INVITED, "partner");
        }
    }

    /** A link from a mail is good for one answer to the walk as it was when the mail went out. */
    void refuseLink(PartnerId partner, Instant issuedAt) {
        if (status != WalkStatus.PLANNED || !invited.contains(partner) || changedAt.isAfter(issuedAt)) {
            throw new Refusal(RefusalCode.LINK_REVOKED, null);
        }
        Instant answered = repliedAt.get(partner);
        if (answered != null && answered.isAfter(issuedAt)) {
            throw new Refusal(RefusalCode.LINK_USED, null);
        }
    }

    List<IncidentId> shared() {
        return List.copyOf(incidents);
    }

    void after(WalkEvent event, Instant at) {
        switch (event) {
            case WalkScheduled e -> scheduled(e, at);
            case WalkJoined e -> {
                incidents.add(e.joined());
                notBefore = e.notBefore();
            }
            case WalkLeft e -> incidents.remove(e.left());
            case WalkRescheduled e -> {
                startsAt = e.startsAt();
                meetingPlace = e.meetingPlace();
                changedAt = at;
            }
            case WalkRelocated e -> {
                district = e.district();
                startsAt = e.startsAt();
                meetingPlace = null;
                changedAt = at;
            }
            case WalkInvited e -> {
                invitationSent = true;
                e.partners().stream()
                        .filter(partner -> !invited.contains(partner))
                        .forEach(invited::add);
            }
            case WalkReplied e -> {
                replies.put(e.partner(), e);
                repliedAt.put(e.partner(), at);
            }
            case WalkRouteSet e -> {
                route = e.stops();
                routeSuggested = e.suggested();
            }
            case WalkStopVisited e -> visited(e);
            case WalkPreMeetingPlanned e -> preMeeting = e;
            case WalkObservationRecorded e -> observations.put(e.observation().observationId(), e.observation());
            case WalkAttendanceRecorded e -> attendance.put(e.partner(), e.people());
            case WalkHeld e -> {
                status = WalkStatus.HELD;
                heldAt = e.heldAt();
                attendance.putAll(e.attendance());
            }
            case WalkProtocolWritten e -> protocol = e.text();
            case WalkActionListSettled e -> actionListSettled = true;
            case WalkFeedbackPlanned e -> feedbackMeeting = e;
            case WalkFeedbackGiven e -> feedback = new GiveWalkFeedback(e.walkId(), e.heldAt(), e.text());
            case WalkCancelled e -> status = WalkStatus.CANCELLED;
        }
    }

    private void scheduled(WalkScheduled event, Instant at) {
        incidents.addAll(event.incidents());
        kind = event.kind();
        status = WalkStatus.PLANNED;
        district = event.district();
        startsAt = event.startsAt();
        notBefore = event.notBefore();
        changedAt = at;
        invited.addAll(event.invited());
    }

    private void visited(WalkStopVisited event) {
        if (event.visited()) {
            visited.add(event.stopId());
        } else {
            visited.remove(event.stopId());
        }
    }
}
