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

    /** Lets another incident of the district share the walk. */
    record JoinWalk(@TargetAggregateIdentifier WalkId walkId, IncidentId incidentId, Instant notBefore)
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
}
