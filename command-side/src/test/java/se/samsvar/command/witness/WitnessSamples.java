package se.samsvar.command.witness;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.TreeHash;
import se.samsvar.witness.KeepCheckpoint;

/** Checkpoints of a log that there isn't. */
final class WitnessSamples {

    static final PrivateKeyOfLog LOG = PrivateKeyOfLog.create(new SecureRandom());
    static final PrivateKeyOfLog WITNESS = PrivateKeyOfLog.create(new SecureRandom());
    static final String NAME = "grannen";
    static final Instant NOW = Instant.parse("2026-03-10T11:00:00Z");

    private WitnessSamples() {}

    static String note(long size) {
        Checkpoint checkpoint = new Checkpoint("vasteras", size, TreeHash.EMPTY, size, NOW);
        return new SignedNote(checkpoint.text(), List.of(LOG.sign(checkpoint.text(), "vasteras"))).written();
    }

    static KeepCheckpoint order(String witness, long size) {
        return new KeepCheckpoint(witness, note(size), size / 2, List.of(TreeHash.EMPTY.base64()));
    }

    static String cosigned(long size, PrivateKeyOfLog by) {
        return SignedNote.line(by.cosign(SignedNote.parse(note(size)).text(), NAME, NOW));
    }
}
