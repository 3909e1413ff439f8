package se.samsvar.command.witness;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.setting.Checked;
import se.samsvar.setting.CheckedMail;
import se.samsvar.setting.SettingRefused;

/**
 * Who keeps the log's checkpoints.
 *
 * @param file a file that they are added to: on another machine's disk, or on a medium that is written once
 * @param mail an address that gets them, of somebody who can't reach the database: the auditors
 * @param url another installation, or any witness of the C2SP kind, without {@code /add-checkpoint}; HTTPS, unless
 *     {@code samsvar.webhook.allow-private} is set
 * @param key of that witness, {@code name+id+key}
 * @param every how often file and installation are told, where there is something new
 * @param mailEvery how often a mail is sent, where there is something new
 */
@ConfigurationProperties("samsvar.witness")
record WitnessSettings(
        @Nullable Path file,
        @Nullable String mail,
        @Nullable URI url,
        @Nullable String key,
        @DefaultValue("1m") Duration every,
        @DefaultValue("1d") Duration mailEvery) {

    private static final String KEY = "samsvar.witness.key";

    WitnessSettings {
        if (file != null && Files.isDirectory(file)) {
            throw new SettingRefused(
                    "samsvar.witness.file is a directory.", "Name a file; it is made where there is none.");
        }
        if (mail != null && !mail.isBlank()) {
            CheckedMail.address("samsvar.witness.mail", mail);
        }
        if (url != null) {
            Checked.webAddress("samsvar.witness.url", url);
            requireVerifier(key);
        } else if (key != null && !key.isBlank()) {
            throw new SettingRefused(
                    KEY + " is given without samsvar.witness.url.", "Write the witness's address too.");
        }
        Checked.positive("samsvar.witness.every", every);
        Checked.positive("samsvar.witness.mail-every", mailEvery);
    }

    private static void requireVerifier(@Nullable String key) {
        Checked.present(KEY, key, "samsvar.witness.url needs it");
        try {
            PublicKeyOfLog.parse(String.valueOf(key));
        } catch (UnreadableProof e) {
            throw new SettingRefused(
                    KEY + " is no key of a witness.", "Write it as the witness gives it: name+id+key.", e);
        }
    }
}
