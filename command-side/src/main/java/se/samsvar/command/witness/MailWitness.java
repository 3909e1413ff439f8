package se.samsvar.command.witness;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import se.samsvar.command.notification.NoticeMail;
import se.samsvar.command.notification.OutgoingMail;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;

/** A mail to somebody who keeps it; the same checkpoint has the same Message-ID. */
final class MailWitness implements Witness {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String WORDS = """
            Hej!

            Här är en kontrollpunkt från händelseloggen i Samsvar: %d händelser är förseglade, till och med nummer %d.

            Spara mejlet. Med kontrollpunkten går det senare att visa att inget av detta har ändrats, tagits bort eller \
            kapats: öppna Granskning i Samsvar, klistra in texten i den bifogade filen under ”Jämför med en sparad \
            kontrollpunkt” och välj Jämför.

            Mejlet innehåller inga uppgifter om händelser, platser eller personer.
            """;

    private final OutgoingMail out;
    private final String from;
    private final String to;
    private final Duration every;
    private final Clock clock;

    MailWitness(OutgoingMail out, String from, String to, Duration every, Clock clock) {
        this.out = out;
        this.from = from;
        this.to = to;
        this.every = every;
        this.clock = clock;
    }

    @Override
    public FindWitnesses.Witness described() {
        return new FindWitnesses.Witness("mail", FindWitnesses.Kind.MAIL, to, every);
    }

    @Override
    public KeepCheckpoint.Kept keep(KeepCheckpoint order) throws IOException {
        Checkpoint checkpoint = SignedCheckpoint.parse(order.note()).checkpoint();
        String name = "checkpoint-" + checkpoint.origin().replaceAll("[^A-Za-z0-9.-]", "-") + "-" + checkpoint.size();
        try {
            out.send(name, mail(order.note(), checkpoint, name));
            return new KeepCheckpoint.Kept(null, null, null);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private NoticeMail mail(String note, Checkpoint checkpoint, String name) throws MessagingException {
        NoticeMail mail = new NoticeMail("<" + name + "@" + from.substring(from.indexOf('@') + 1) + ">");
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        mail.setSubject("Samsvar: kontrollpunkt vid " + checkpoint.size() + " händelser", UTF_8);
        mail.setHeader("Content-Language", "sv");
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(clock.instant()));
        MimeBodyPart words = new MimeBodyPart();
        words.setText(WORDS.formatted(checkpoint.size(), checkpoint.lastEvent()), UTF_8);
        MimeBodyPart file = new MimeBodyPart();
        file.setText(note, UTF_8);
        file.setHeader("Content-Transfer-Encoding", "base64");
        file.setFileName("kontrollpunkt-" + checkpoint.size() + ".txt");
        mail.setContent(new MimeMultipart("mixed", words, file));
        mail.saveChanges();
        return mail;
    }
}
