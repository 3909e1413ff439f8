package se.samsvar.command.partner;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * Notices to organisations' own systems.
 *
 * @param secret what they are signed with, at least 32 characters; without it a key is kept in the data directory's
 *     {@code webhook.key}
 * @param allowPrivate whether they may go to addresses inside the house, and without TLS
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for the answer, in all
 */
@ConfigurationProperties("samsvar.webhook")
public record WebhookSettings(
        @Nullable String secret,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout) {

    public WebhookSettings {
        Checked.secretUnlessAbsent("samsvar.webhook.secret", secret);
        Checked.positive("samsvar.webhook.connect-timeout", connectTimeout);
        Checked.positive("samsvar.webhook.response-timeout", responseTimeout);
    }
}
