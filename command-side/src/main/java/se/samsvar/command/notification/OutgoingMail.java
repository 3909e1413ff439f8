package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Where mails leave the house. Sending the same again makes no second one there. */
public interface OutgoingMail {

    /**
     * Sends at once.
     *
     * @param name unique for the mail, as a file could be called
     * @return what the other side said
     * @throws IOException or another exception where nobody took it
     */
    String send(String name, MimeMessage mail) throws IOException, MessagingException;
}
