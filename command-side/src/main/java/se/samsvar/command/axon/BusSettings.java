package se.samsvar.command.axon;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * Between processes, with Axon Server.
 *
 * @param key signs who ordered a command, at least 32 characters, the same on every node
 */
@ConfigurationProperties("samsvar.bus")
record BusSettings(@DefaultValue("") String key) {

    BusSettings {
        Checked.secret("samsvar.bus.key", key);
    }
}
