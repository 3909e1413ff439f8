package se.samsvar.query.incidents;

import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** The notices of the incidents and what became of them. */
final class NoticeRows {
    private final Writes writes;
    private final GuardedUpdate rows;

    NoticeRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_notice", "notice_id");
    }

    void apply(NoticeEvent event, Recorded recorded) {
        switch (event) {
            case NoticeRequested e -> requested(e, recorded);
            case NoticeDelivered e -> delivered(e, recorded);
            case NoticeFailed e ->
                rows.set(
                        e.noticeId().value(),
                        recorded,
                        "status = 'FAILED', answer = ?, at = ?",
                        e.reason(),
                        recorded.timestamp());
        }
    }

    private void requested(NoticeRequested event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_notice (notice_id, version, incident_id, partner, kind, status, requested_at)"
                        + " values (?, ?, ?, ?, ?, 'REQUESTED', ?) on conflict do nothing",
                event.noticeId().value(),
                recorded.number(),
                event.incidentId().value(),
                event.partner().code(),
                event.kind().name(),
                recorded.timestamp());
    }

    private void delivered(NoticeDelivered event, Recorded recorded) {
        Delivery delivery = event.delivery();
        rows.set(
                event.noticeId().value(),
                recorded,
                "status = 'DELIVERED', channel = ?, receiver = ?, at = ?, answer = ?, message_id = ?",
                delivery.channel().name(),
                delivery.to(),
                Sql.at(delivery.at()),
                delivery.answer(),
                delivery.messageId());
    }
}
