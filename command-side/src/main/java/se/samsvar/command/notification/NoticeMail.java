package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import se.samsvar.notification.NoticeId;

/** A notice as a mail whose Message-ID is the notice's own, however often it is tried. */
final class NoticeMail extends MimeMessage {

    private final String messageId;

    private NoticeMail(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    static NoticeMail of(NoticeOrder order, String to, MailSettings settings, Date sentAt) throws MessagingException {
        NoticeMail mail = new NoticeMail(messageId(order.noticeId(), settings));
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(to));
        mail.setSubject(NoticeText.subject(order), StandardCharsets.UTF_8.name());
        mail.setText(NoticeText.body(order, settings.baseUrl()), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Language", "sv");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(sentAt);
        mail.saveChanges();
        return mail;
    }

    static String messageId(NoticeId noticeId, MailSettings settings) {
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<" + noticeId + "@" + domain + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
