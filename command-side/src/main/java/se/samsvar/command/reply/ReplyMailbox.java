package se.samsvar.command.reply;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the new mails of a mailbox. Each is looked at on its own, so that one that is broken stops no other. */
final class ReplyMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyMailbox.class);
    private static final String PATIENCE_MILLIS = "20000";
    private static final int MOST_AT_ONCE = 200;

    private final ImapSettings settings;
    private final WalkReplies replies;

    ReplyMailbox(ImapSettings settings, WalkReplies replies) {
        this.settings = settings;
        this.replies = replies;
    }

    /** @throws MessagingException where the mailbox can't be reached, which is tried again */
    void read() throws MessagingException {
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.requiredHost(), settings.portOrDefault(), settings.username(), settings.password());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            try {
                readNew(folder);
            } finally {
                // without removing what somebody else has marked for it
                folder.close(false);
            }
        }
    }

    private void readNew(Folder folder) throws MessagingException {
        Message[] mails = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(mails.length, MOST_AT_ONCE); i++) {
            read(mails[i]);
        }
    }

    private void read(Message mail) throws MessagingException {
        try {
            ReplyMail.read(mail).ifPresent(this::take);
        } catch (IOException | MessagingException | IllegalArgumentException e) {
            LOG.info("A mail that can't be read is passed over: {}", e.toString());
        } catch (RuntimeException e) {
            LOG.warn("An answer is left for the next time", e);
            return;
        }
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    private void take(ReplyMail mail) {
        LOG.info("An answer from a calendar: {}", replies.take(mail));
    }

    private Properties properties() {
        String prefix = "mail." + settings.protocol() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        // else a mail counts as read as soon as it is looked at
        properties.setProperty(prefix + "peek", "true");
        return properties;
    }
}
