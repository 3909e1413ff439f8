package se.samsvar.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.secret.KeyFile;

/** Where the keys that sign come from: a setting, or else a file of the data directory. */
final class KeyFiles {

    private final LedgerSettings settings;
    private final Path dataDirectory;

    KeyFiles(LedgerSettings settings, Path dataDirectory) {
        this.settings = settings;
        this.dataDirectory = dataDirectory;
    }

    /** @throws SealingRefused where there is none, or what is there is none */
    PrivateKeyOfLog current() {
        return find(settings.key(), file())
                .orElseThrow(() -> new SealingRefused("ledger.problem.noKey", file().toString()));
    }

    Optional<PrivateKeyOfLog> previous() {
        return find(settings.previousKey(), dataDirectory.resolve("ledger-key-previous.pem"));
    }

    /** At the first start; one that is configured is used as it is. */
    PrivateKeyOfLog currentOrNew() {
        if (!LedgerSettings.given(settings.key())) {
            try {
                KeyFile.readOrChoose(
                        file(), () -> PrivateKeyOfLog.create(new SecureRandom()).pem());
            } catch (IOException e) {
                throw new UncheckedIOException("Can't keep a key in " + file() + ": set samsvar.ledger.key", e);
            }
        }
        return current();
    }

    private Path file() {
        return dataDirectory.resolve("ledger-key.pem");
    }

    private static Optional<PrivateKeyOfLog> find(@Nullable String configured, Path file) {
        try {
            if (LedgerSettings.given(configured)) {
                return Optional.of(PrivateKeyOfLog.parse(String.valueOf(configured)));
            }
            return Files.exists(file) ? Optional.of(PrivateKeyOfLog.parse(Files.readString(file))) : Optional.empty();
        } catch (UnreadableProof e) {
            throw new SealingRefused("ledger.problem.unreadableKey", file.toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
