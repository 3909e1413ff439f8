package se.samsvar.query.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.TreeHash;

/**
 * Who signs. A key is followed by another only where the one before is at hand and signs the change too, or somebody said
 * that it is lost: a stranger's key never takes over by itself.
 */
class Signers {

    private final SignerRows rows;
    private final KeyFiles keys;
    private final LedgerSettings settings;
    private final Clock clock;

    Signers(SignerRows rows, KeyFiles keys, LedgerSettings settings, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a key of this log signed it whose time it was. */
    boolean signed(SignedCheckpoint checkpoint) {
        return rows.ring().holds(checkpoint);
    }

    /**
     * The key of today, for what is signed beside the log. At the first start it is made; later never.
     *
     * @throws SealingRefused where it is not that which signs the log
     */
    Turn witness() {
        List<SignerRows.Signer> history = rows.all();
        if (history.isEmpty()) {
            PrivateKeyOfLog key = keys.currentOrNew();
            return new Turn(key, Optional.empty(), name(key), false);
        }
        PublicKeyOfLog last = history.getLast().key();
        PrivateKeyOfLog key = keys.current();
        if (!key.ofLog(last.name()).equals(last)) {
            throw new SealingRefused("ledger.problem.strangeKey", last.id());
        }
        return new Turn(key, Optional.empty(), last.name(), false);
    }

    /**
     * The key of today, entered among the keys where it is new. To be called by whoever seals, one at a time.
     *
     * @param size of the log now
     * @throws SealingRefused where no key may sign
     */
    Turn turn(long size) {
        List<SignerRows.Signer> history = rows.all();
        if (history.isEmpty()) {
            return first(keys.currentOrNew(), size);
        }
        PublicKeyOfLog last = history.getLast().key();
        if (LedgerSettings.given(settings.origin()) && !last.name().equals(settings.origin())) {
            throw new SealingRefused("ledger.problem.origin", last.name());
        }
        PrivateKeyOfLog current = keys.current();
        return current.ofLog(last.name()).equals(last)
                ? new Turn(current, Optional.empty(), last.name(), false)
                : next(current, last, size);
    }

    /**
     * Who signs now.
     *
     * @param before the key that signs the change too
     * @param changed whether the key is new, so that the change itself has to be signed
     */
    record Turn(PrivateKeyOfLog key, Optional<PrivateKeyOfLog> before, String origin, boolean changed) {

        SignedCheckpoint sign(Checkpoint checkpoint) {
            String text = checkpoint.text();
            SignedNote note = new SignedNote(text, List.of(key.sign(text, origin)));
            SignedNote both = before.map(old -> note.with(List.of(old.sign(text, origin))))
                    .orElse(note);
            return new SignedCheckpoint(checkpoint, both);
        }

        Checkpoint checkpoint(long size, TreeHash root, long lastEvent, Clock clock) {
            return new Checkpoint(origin, size, root, lastEvent, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private Turn first(PrivateKeyOfLog key, long size) {
        String origin = name(key);
        rows.add(new SignerRows.Signer(key.ofLog(origin), size, clock.instant(), false));
        return new Turn(key, Optional.empty(), origin, false);
    }

    private String name(PrivateKeyOfLog first) {
        return LedgerSettings.given(settings.origin())
                ? String.valueOf(settings.origin())
                : "samsvar-" + first.ofLog("samsvar").id();
    }

    private Turn next(PrivateKeyOfLog key, PublicKeyOfLog last, long size) {
        String origin = last.name();
        Optional<PrivateKeyOfLog> before =
                keys.previous().filter(old -> old.ofLog(origin).equals(last));
        if (before.isEmpty() && !settings.acceptNewKey()) {
            throw new SealingRefused("ledger.problem.strangeKey", last.id());
        }
        rows.add(new SignerRows.Signer(key.ofLog(origin), size, clock.instant(), before.isPresent()));
        return new Turn(key, before, origin, true);
    }
}
