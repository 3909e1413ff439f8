package se.samsvar.command.link;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * Links without a login.
 *
 * @param key what they are signed with, at least 32 characters, the same on every node; without it a key is kept in the
 *     data directory's {@code link.key}
 * @param validity how long after the mail was addressed they can be used
 */
@ConfigurationProperties("samsvar.link")
record LinkSettings(
        @Nullable String key, @DefaultValue("14d") Duration validity) {

    LinkSettings {
        Checked.secretUnlessAbsent("samsvar.link.key", key);
        Checked.positive("samsvar.link.validity", validity);
    }
}
