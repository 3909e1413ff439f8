package se.samsvar.command.setting;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;
import se.samsvar.setting.CheckedMail;

/**
 * How notices go out by mail. A mail server is configured by {@code spring.mail.*}; without one they become files.
 *
 * @param from the sender's address, which also takes the replies to invitations
 * @param baseUrl where the receivers reach Samsvar, for the links in the mails
 * @param recipients an address per organisation code, for an organisation without contacts
 */
@ConfigurationProperties("samsvar.mail")
public record MailSettings(
        @DefaultValue("samsvar@samsvar.invalid") String from,
        @DefaultValue("http://127.0.0.1:8080") URI baseUrl,
        @DefaultValue Map<String, String> recipients) {

    public MailSettings {
        CheckedMail.address("samsvar.mail.from", from);
        Checked.baseAddress("samsvar.mail.base-url", baseUrl);
        CheckedMail.recipients("samsvar.mail.recipients", recipients);
    }

    /** The part after the {@code @}. */
    public String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
