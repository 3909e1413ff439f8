package se.samsvar.notification;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;

/** What can be ordered of a notice. */
public sealed interface NoticeCommand {

    NoticeId noticeId();

    record RequestNotice(
            @TargetAggregateIdentifier NoticeId noticeId,
            @Nullable IncidentId incidentId,
            PartnerId partner,
            NoticeKind kind,
            Urgency urgency,
            NoticeContent content)
            implements NoticeCommand {}

    /** Settles who gets it. */
    record AddressNotice(@TargetAggregateIdentifier NoticeId noticeId, List<Recipient> recipients)
            implements NoticeCommand {}

    record WithholdNotice(@TargetAggregateIdentifier NoticeId noticeId, WithholdingReason reason)
            implements NoticeCommand {}

    /** @param recipient the recipient's key */
    record RecordDelivery(@TargetAggregateIdentifier NoticeId noticeId, String recipient, Delivery delivery)
            implements NoticeCommand {}

    /**
     * @param recipient the recipient's key
     * @param attempts how often it was tried before it was given up
     */
    record RecordFailure(
            @TargetAggregateIdentifier NoticeId noticeId,
            String recipient,
            String reason,
            int attempts,
            boolean permanent)
            implements NoticeCommand {}

    /** Tries again for everybody who did not get it. */
    record ResendNotice(@TargetAggregateIdentifier NoticeId noticeId) implements NoticeCommand {}
}
