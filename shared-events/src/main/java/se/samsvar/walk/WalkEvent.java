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

    @Revision("1")
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
}
