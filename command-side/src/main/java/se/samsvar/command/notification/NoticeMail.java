package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A mail whose Message-ID is that of the notice and its recipient, however often it is tried. */
public final class NoticeMail extends MimeMessage {

    /** Only to be written by: to make one looks through every jar. */
    private static final Session WRITING = Session.getInstance(new Properties());

    private final String messageId;

    public NoticeMail(String messageId) {
        super(WRITING);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
