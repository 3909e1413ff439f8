package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeId;

/** A way out of the house. Delivering the same mail again must not make it a second one. */
interface NoticeChannel {

    Channel kind();

    /** @return what the other side answered */
    String deliver(NoticeId noticeId, MimeMessage mail) throws IOException, MessagingException;
}
