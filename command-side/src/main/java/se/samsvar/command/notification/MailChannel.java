package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import se.samsvar.notification.Channel;

/** Notices as mails; the Message-ID lets the receiver's server drop a repetition. */
record MailChannel(Channel kind, OutgoingMail out, MailWriter writer) implements NoticeChannel {

    @Override
    public Receipt deliver(Dispatch dispatch) throws IOException, MessagingException {
        MimeMessage mail = writer.write(dispatch);
        String answer = out.send(dispatch.name(), mail);
        return new Receipt(mail.getMessageID(), answer);
    }
}
