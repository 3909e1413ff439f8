package se.samsvar.command.witness;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.UnreadableProof;

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

    WitnessSettings {
        if (url != null) {
            if (url.getHost() == null || !"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
                throw new IllegalArgumentException("samsvar.witness.url is no address of a witness: " + url);
            }
            try {
                PublicKeyOfLog.parse(String.valueOf(key));
            } catch (UnreadableProof e) {
                throw new IllegalArgumentException(
                        "samsvar.witness.key is the key of the witness at samsvar.witness.url, name+id+key", e);
            }
        }
    }
}
