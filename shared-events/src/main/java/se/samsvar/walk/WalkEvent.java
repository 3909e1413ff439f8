package se.samsvar.walk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/** What can happen to a safety walk. {@code incidents} are all that share it when it happens. */
public sealed interface WalkEvent extends DomainEvent {

    WalkId walkId();

    List<IncidentId> incidents();

    @Revision("1")
    record WalkScheduled(
            WalkId walkId,
            List<IncidentId> incidents,
            WalkKind kind,
            District district,
            Instant startsAt,
            Instant notBefore,
            List<PartnerId> invited)
            implements WalkEvent {}

    /** {@code joined} now shares the walk that others already had. */
    @Revision("1")
    record WalkJoined(WalkId walkId, List<IncidentId> incidents, IncidentId joined, Instant startsAt, Instant notBefore)
            implements WalkEvent {}

    @Revision("1")
    record WalkRescheduled(
            WalkId walkId,
            List<IncidentId> incidents,
            Instant from,
            Instant startsAt,
            @Nullable String meetingPlace,
            @Nullable ClassifiedText reason)
            implements WalkEvent {}

    @Revision("1")
    record WalkReplied(WalkId walkId, List<IncidentId> incidents, PartnerId partner, WalkReply reply, int people)
            implements WalkEvent {}

    @Revision("2")
    record WalkObservationRecorded(WalkId walkId, List<IncidentId> incidents, Observation observation)
            implements WalkEvent {}

    @Revision("1")
    record WalkHeld(
            WalkId walkId,
            List<IncidentId> incidents,
            WalkKind kind,
            Instant heldAt,
            Map<PartnerId, Integer> attendance,
            @Nullable ClassifiedText summary)
            implements WalkEvent {}

    @Revision("1")
    record WalkCancelled(WalkId walkId, List<IncidentId> incidents, ClassifiedText reason) implements WalkEvent {}

    @Revision("1")
    record WalkFeedbackGiven(WalkId walkId, List<IncidentId> incidents, Instant heldAt, ClassifiedText text)
            implements WalkEvent {}

    /** The invitation has gone out to these, who are invited from now on where they were not before. */
    @Revision("1")
    record WalkInvited(WalkId walkId, List<IncidentId> incidents, List<PartnerId> partners) implements WalkEvent {}

    /** @param suggested whether it is the district's own suggestion, which nobody has looked at yet */
    @Revision("1")
    record WalkRouteSet(WalkId walkId, List<IncidentId> incidents, List<RouteStop> stops, boolean suggested)
            implements WalkEvent {}

    @Revision("1")
    record WalkStopVisited(WalkId walkId, List<IncidentId> incidents, StopId stopId, boolean visited)
            implements WalkEvent {}

    /** Förmöte: those who hold the walk meet before it. */
    @Revision("1")
    record WalkPreMeetingPlanned(
            WalkId walkId,
            List<IncidentId> incidents,
            Instant startsAt,
            @Nullable String place) implements WalkEvent {}

    /** How many came from an organisation, counted on the spot or put right afterwards. */
    @Revision("1")
    record WalkAttendanceRecorded(WalkId walkId, List<IncidentId> incidents, PartnerId partner, int people)
            implements WalkEvent {}

    @Revision("1")
    record WalkProtocolWritten(WalkId walkId, List<IncidentId> incidents, ClassifiedText text) implements WalkEvent {}

    /** Åtgärdslista: every observation that asks for something has somebody who answers for it. */
    @Revision("1")
    record WalkActionListSettled(WalkId walkId, List<IncidentId> incidents) implements WalkEvent {}

    /** The feedback meeting, 14 to 21 days after the walk. */
    @Revision("1")
    record WalkFeedbackPlanned(
            WalkId walkId,
            List<IncidentId> incidents,
            Instant startsAt,
            @Nullable String place) implements WalkEvent {}

    /** The incident turned out to have happened elsewhere, and the walk moved there. */
    @Revision("1")
    record WalkRelocated(WalkId walkId, List<IncidentId> incidents, District from, District district, Instant startsAt)
            implements WalkEvent {}

    /** {@code left} no longer shares the walk; {@code incidents} are those that remain. */
    @Revision("1")
    record WalkLeft(WalkId walkId, List<IncidentId> incidents, IncidentId left) implements WalkEvent {}
}
