package se.samsvar.notification;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;

/**
 * What can happen to a notice: asked for, perhaps deferred or withheld, addressed, and for each recipient delivered or
 * failed. The event that it is sent for is the cause of its {@link NoticeRequested}.
 */
public sealed interface NoticeEvent extends DomainEvent {

    NoticeId noticeId();

    /** Null for a notice about several incidents. */
    @Nullable
    IncidentId incidentId();

    PartnerId partner();

    @Revision("2")
    record NoticeRequested(
            NoticeId noticeId,
            @Nullable IncidentId incidentId,
            PartnerId partner,
            NoticeKind kind,
            Urgency urgency,
            NoticeContent content)
            implements NoticeEvent {}

    /** It is not sent now. */
    @Revision("1")
    record NoticeDeferred(
            NoticeId noticeId, @Nullable IncidentId incidentId, PartnerId partner, Instant until, DeferralReason reason)
            implements NoticeEvent {}

    /** It is not sent at all. */
    @Revision("1")
    record NoticeWithheld(
            NoticeId noticeId, @Nullable IncidentId incidentId, PartnerId partner, WithholdingReason reason)
            implements NoticeEvent {}

    /** Who gets it is settled, by the organisation's contacts and rota at that moment. */
    @Revision("1")
    record NoticeAddressed(
            NoticeId noticeId, @Nullable IncidentId incidentId, PartnerId partner, List<Recipient> recipients)
            implements NoticeEvent {}

    /** @param recipient the recipient's key */
    @Revision("2")
    record NoticeDelivered(
            NoticeId noticeId, @Nullable IncidentId incidentId, PartnerId partner, String recipient, Delivery delivery)
            implements NoticeEvent {}

    /**
     * It was given up for one recipient.
     *
     * @param recipient the recipient's key
     * @param attempts how often it was tried
     * @param permanent whether the other side said no for good, so that trying again would not help
     */
    @Revision("2")
    record NoticeFailed(
            NoticeId noticeId,
            @Nullable IncidentId incidentId,
            PartnerId partner,
            String recipient,
            String reason,
            int attempts,
            boolean permanent)
            implements NoticeEvent {}

    /** A lead wants those who did not get it to get it, wherever they are reached now. */
    @Revision("1")
    record NoticeResendRequested(
            NoticeId noticeId, @Nullable IncidentId incidentId, PartnerId partner, int round) implements NoticeEvent {}
}
