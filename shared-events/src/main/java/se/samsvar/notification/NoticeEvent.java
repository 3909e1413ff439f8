package se.samsvar.notification;

import org.axonframework.serialization.Revision;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/** What can happen to a notice. */
public sealed interface NoticeEvent extends DomainEvent {

    NoticeId noticeId();

    IncidentId incidentId();

    PartnerId partner();

    @Revision("1")
    record NoticeRequested(
            NoticeId noticeId, IncidentId incidentId, PartnerId partner, NoticeKind kind, NoticeContent content)
            implements NoticeEvent {}

    @Revision("1")
    record NoticeDelivered(NoticeId noticeId, IncidentId incidentId, PartnerId partner, Delivery delivery)
            implements NoticeEvent {}

    @Revision("1")
    record NoticeFailed(NoticeId noticeId, IncidentId incidentId, PartnerId partner, String reason, int attempts)
            implements NoticeEvent {}
}
