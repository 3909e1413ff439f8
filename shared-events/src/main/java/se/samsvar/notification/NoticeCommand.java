package se.samsvar.notification;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/** What can be ordered of a notice. */
public sealed interface NoticeCommand {

    NoticeId noticeId();

    record RequestNotice(
            @TargetAggregateIdentifier NoticeId noticeId,
            IncidentId incidentId,
            PartnerId partner,
            NoticeKind kind,
            NoticeContent content)
            implements NoticeCommand {}

    record RecordDelivery(@TargetAggregateIdentifier NoticeId noticeId, Delivery delivery) implements NoticeCommand {}

    /** @param attempts how often it was tried before it was given up */
    record RecordFailure(@TargetAggregateIdentifier NoticeId noticeId, String reason, int attempts)
            implements NoticeCommand {}
}
