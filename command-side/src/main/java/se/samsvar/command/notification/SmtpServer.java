package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** By the configured mail server; the Message-ID lets the receiver's server drop a repetition. */
final class SmtpServer implements OutgoingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpServer.class);
    private static final String PATIENCE_MILLIS = "20000";

    private final JavaMailSenderImpl server;

    SmtpServer(JavaMailSenderImpl server) {
        this.server = server;
    }

    @Override
    public String send(String name, MimeMessage mail) throws MessagingException {
        String protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        Transport transport = session(protocol).getTransport(protocol);
        try {
            transport.connect(
                    server.getHost(), server.getPort(), blankAsNull(server.getUsername()), server.getPassword());
            transport.sendMessage(mail, mail.getAllRecipients());
            return answer(transport);
        } catch (MessagingException e) {
            SmtpAnswerRule.refusalForGood(e).ifPresent(words -> {
                throw new RefusedForGood(words);
            });
            throw e;
        } finally {
            close(transport);
        }
    }

    /** Unless told otherwise, a server that says nothing does not hold a thread for ever. */
    private Session session(String protocol) {
        Properties properties = new Properties();
        properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        properties.setProperty("mail." + protocol + ".writetimeout", PATIENCE_MILLIS);
        properties.putAll(server.getJavaMailProperties());
        return Session.getInstance(properties);
    }

    private static String answer(Transport transport) {
        return transport instanceof SMTPTransport smtp ? String.valueOf(smtp.getLastServerResponse()) : "";
    }

    /** The mail is sent or not by now, however the server takes its leave. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye", e);
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
