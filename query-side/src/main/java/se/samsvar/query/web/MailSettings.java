package se.samsvar.query.web;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.partner.PartnerId;
import se.samsvar.setting.Checked;
import se.samsvar.setting.CheckedMail;

/**
 * The addresses of the mails, which calendars have to name alike. Nothing is sent from this side.
 *
 * @param from who invites
 * @param baseUrl where people reach Samsvar
 * @param recipients an address per organisation code
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

    /** The organisation's own address, or one that reaches nobody where it has none. */
    public String addressOf(PartnerId partner) {
        return recipients.getOrDefault(partner.code(), partner.code() + "@samsvar.invalid");
    }

    /** Where an organisation's calendar is subscribed to. */
    public String subscription(PartnerId partner, String token) {
        return baseUrl + "/api/partners/" + partner.code() + "/calendar.ics?token=" + token;
    }
}
