package se.samsvar.command.reply;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * The mailbox of {@code samsvar.mail.from}, to which calendars send their answers.
 *
 * @param enabled whether it is read at all
 * @param port 993, or without TLS 143, unless given
 * @param folder what is read, and marked as read
 * @param ssl whether the connection is by TLS from the start; otherwise by STARTTLS where the server offers it
 * @param pollInterval how long after each reading the next one comes
 */
@ConfigurationProperties("samsvar.mail.imap")
record ImapSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("1m") Duration pollInterval) {

    ImapSettings {
        if (enabled) {
            required("host", host);
            required("username", username);
            required("password", password);
            required("folder", folder);
            Checked.port("samsvar.mail.imap.port", port);
            Checked.positive("samsvar.mail.imap.poll-interval", pollInterval);
        }
    }

    private static void required(String name, @Nullable String value) {
        Checked.present("samsvar.mail.imap." + name, value, "samsvar.mail.imap.enabled needs it");
    }

    String requiredHost() {
        return Objects.requireNonNull(host);
    }

    String protocol() {
        return ssl ? "imaps" : "imap";
    }

    /** Minus one means the protocol's own. */
    int portOrDefault() {
        return port == null ? -1 : port;
    }
}
