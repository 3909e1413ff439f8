package se.samsvar.query.incidents;

import java.util.stream.Collectors;
import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.Recipient;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** Who gets a notice, and whether it came through. Whoever got it keeps it, however often it is sent again. */
final class RecipientRows {
    private static final String DROP = """
            update query.incidents_recipient set state = 'DROPPED', version = ?
            where notice_id = ? and state <> 'DELIVERED' and version < ? and not recipient = any(?::text[])""";
    private static final String ADDRESS = """
            insert into query.incidents_recipient as known (notice_id, recipient, version, state, name, means, address,
                why) values (?, ?, ?, 'WAITING', ?, ?, ?, ?)
            on conflict (notice_id, recipient) do update set version = excluded.version, name = excluded.name,
                means = excluded.means, address = excluded.address, why = excluded.why,
                state = case known.state when 'DELIVERED' then 'DELIVERED' else 'WAITING' end
            where known.version < excluded.version""";
    private static final String AGAIN = """
            update query.incidents_recipient set state = 'WAITING', version = ?
            where notice_id = ? and state = 'FAILED' and version < ?""";
    /** Before notices were addressed, each went to the organisation's own address. */
    private static final String KNOWN = """
            insert into query.incidents_recipient (notice_id, recipient, version, state, name, means, why)
            values (?, ?, -1, 'WAITING', ?, 'EMAIL', 'ORGANISATION_ADDRESS') on conflict do nothing""";

    private static final String DELIVERED = """
            update query.incidents_recipient set state = 'DELIVERED', channel = ?, address = ?, at = ?, answer = ?,
                message_id = ?, version = ? where notice_id = ? and recipient = ? and version < ?""";
    private static final String FAILED = """
            update query.incidents_recipient set state = 'FAILED', at = ?, answer = ?, attempts = ?, permanent = ?,
                version = ? where notice_id = ? and recipient = ? and version < ?""";

    private final Writes writes;

    RecipientRows(Writes writes) {
        this.writes = writes;
    }

    void addressed(NoticeAddressed event, Recorded recorded) {
        String keys =
                event.recipients().stream().map(Recipient::key).collect(Collectors.joining("\",\"", "{\"", "\"}"));
        writes.update(DROP, recorded.number(), event.noticeId().value(), recorded.number(), keys);
        for (Recipient recipient : event.recipients()) {
            writes.update(
                    ADDRESS,
                    event.noticeId().value(),
                    recipient.key(),
                    recorded.number(),
                    recipient.name(),
                    recipient.means().name(),
                    recipient.address(),
                    recipient.why().name());
        }
    }

    void delivered(NoticeDelivered event, Recorded recorded) {
        known(event, event.recipient());
        Delivery delivery = event.delivery();
        writes.update(
                DELIVERED,
                delivery.channel().name(),
                delivery.to(),
                Sql.at(delivery.at()),
                delivery.answer(),
                delivery.messageId(),
                recorded.number(),
                event.noticeId().value(),
                event.recipient(),
                recorded.number());
    }

    void failed(NoticeFailed event, Recorded recorded) {
        known(event, event.recipient());
        writes.update(
                FAILED,
                recorded.timestamp(),
                event.reason(),
                event.attempts(),
                event.permanent(),
                recorded.number(),
                event.noticeId().value(),
                event.recipient(),
                recorded.number());
    }

    void again(NoticeResendRequested event, Recorded recorded) {
        writes.update(AGAIN, recorded.number(), event.noticeId().value(), recorded.number());
    }

    private void known(NoticeEvent event, String recipient) {
        writes.update(
                KNOWN,
                event.noticeId().value(),
                recipient,
                Names.partner(event.partner().code()));
    }
}
