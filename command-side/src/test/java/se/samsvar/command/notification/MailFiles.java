package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what lies in the outbox. */
public final class MailFiles {

    private MailFiles() {}

    /** The mail's plain text. */
    public static String text(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Mails.text(new MimeMessage(null, content), "text/plain");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
