package se.samsvar.command.notification;

import java.time.Instant;
import se.samsvar.command.link.Links;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.Recipient;

/**
 * A notice on its way to one recipient.
 *
 * @param askedAt when it was asked for, by the event store's clock
 * @param addressedAt when this recipient was chosen
 * @param now when this try is made
 */
record Dispatch(NoticeRequested notice, Recipient recipient, Instant askedAt, Instant addressedAt, Instant now) {

    /** Unique for notice and recipient. */
    String name() {
        return recipient.key().equals(Recipient.ORGANISATION)
                ? notice.noticeId().toString()
                : notice.noticeId() + "." + recipient.key();
    }

    Links.Mail mail() {
        return new Links.Mail(notice.noticeId(), recipient.key(), notice.partner(), askedAt, addressedAt);
    }
}
