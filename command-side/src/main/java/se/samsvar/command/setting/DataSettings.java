package se.samsvar.command.setting;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.Checked;

/**
 * What this side keeps in files.
 *
 * @param dataDir where keys are kept
 */
@ConfigurationProperties("samsvar")
public record DataSettings(@DefaultValue("samsvar-data") Path dataDir) {
    public DataSettings {
        Checked.directory("samsvar.data-dir", dataDir);
    }
}
