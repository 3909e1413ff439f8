package se.samsvar.command.notification;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeId;

/** By the configured mail server; the Message-ID lets the receiver's server drop a repetition. */
final class SmtpChannel implements NoticeChannel {

    private final JavaMailSender sender;

    SmtpChannel(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public Channel kind() {
        return Channel.SMTP;
    }

    @Override
    public String deliver(NoticeId noticeId, MimeMessage mail) {
        sender.send(mail);
        return "250 OK";
    }
}
