package se.samsvar.walk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/** What can be ordered of a safety walk. */
public sealed interface WalkCommand {

    WalkId walkId();

    /** @param notBefore the earliest permitted start, by the walk rule */
    record ScheduleWalk(
            @TargetAggregateIdentifier WalkId walkId,
            IncidentId incidentId,
            WalkKind kind,
            District district,
            Instant startsAt,
            Instant notBefore,
            List<PartnerId> invited)
            implements WalkCommand {}

    /**
     * Lets another incident of the district share the walk.
     *
     * @param invited those who take part in that incident's response; who is not invited yet is from now on
     */
    record JoinWalk(
            @TargetAggregateIdentifier WalkId walkId, IncidentId incidentId, Instant notBefore, List<PartnerId> invited)
            implements WalkCommand {}

    record RescheduleWalk(
            @TargetAggregateIdentifier WalkId walkId,
            Instant startsAt,
            @Nullable String meetingPlace,
            @Nullable ClassifiedText reason)
            implements WalkCommand {}

    record ReplyToWalk(@TargetAggregateIdentifier WalkId walkId, PartnerId partner, WalkReply reply, int people)
            implements WalkCommand {}

    record RecordObservation(@TargetAggregateIdentifier WalkId walkId, Observation observation)
            implements WalkCommand {}

    /** @param attendance how many came, per organisation */
    record CompleteWalk(
            @TargetAggregateIdentifier WalkId walkId,
            Instant heldAt,
            Map<PartnerId, Integer> attendance,
            @Nullable ClassifiedText summary)
            implements WalkCommand {}

    record CancelWalk(@TargetAggregateIdentifier WalkId walkId, ClassifiedText reason) implements WalkCommand {}

    /** Återkoppling: what has been done since the walk. */
    record GiveWalkFeedback(@TargetAggregateIdentifier WalkId walkId, Instant heldAt, ClassifiedText text)
            implements WalkCommand {}

    /** Records that the invitation has gone out. Sent by the saga. */
    record InviteToWalk(@TargetAggregateIdentifier WalkId walkId) implements WalkCommand {}

    record SetWalkRoute(@TargetAggregateIdentifier WalkId walkId, List<RouteStop> stops) implements WalkCommand {}

    record VisitStop(@TargetAggregateIdentifier WalkId walkId, StopId stopId, boolean visited) implements WalkCommand {}

    record PlanPreMeeting(
            @TargetAggregateIdentifier WalkId walkId,
            Instant startsAt,
            @Nullable String place) implements WalkCommand {}

    record RecordAttendance(@TargetAggregateIdentifier WalkId walkId, PartnerId partner, int people)
            implements WalkCommand {}

    record WriteProtocol(@TargetAggregateIdentifier WalkId walkId, ClassifiedText text) implements WalkCommand {}

    record SettleActionList(@TargetAggregateIdentifier WalkId walkId) implements WalkCommand {}

    record PlanFeedback(
            @TargetAggregateIdentifier WalkId walkId,
            Instant startsAt,
            @Nullable String place) implements WalkCommand {}

    /** Moves the walk with its incident; {@code startsAt} is the dusk of the new district. Sent by the saga. */
    record RelocateWalk(@TargetAggregateIdentifier WalkId walkId, District district, Instant startsAt)
            implements WalkCommand {}

    /** The incident no longer shares the walk, which goes on for the others. Sent by the saga. */
    record LeaveWalk(@TargetAggregateIdentifier WalkId walkId, IncidentId incidentId) implements WalkCommand {}

    /**
     * Answers the invitation by the link of a mail. Refused where the organisation has answered, or the walk has changed,
     * since the link was issued.
     */
    record ReplyByLink(
            @TargetAggregateIdentifier WalkId walkId, PartnerId partner, WalkReply reply, int people, Instant issuedAt)
            implements WalkCommand {}
}
