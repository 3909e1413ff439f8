package se.samsvar.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeProofs;
import se.samsvar.ledger.archive.RangeProof;

/** Parts of the history with what proves them, for whoever takes them out of the house. */
public class SealedParts {

    private static final int MOST_CHECKPOINTS = 10_000;
    private static final int NEAR = 10;

    private final Ledger ledger;
    private final LeafRows leaves;
    private final CheckpointRows checkpoints;
    private final SignerRows signers;

    SealedParts(Ledger ledger, LeafRows leaves, CheckpointRows checkpoints, SignerRows signers) {
        this.ledger = ledger;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.signers = signers;
    }

    /**
     * Sealed events without a gap.
     *
     * @param first the number of the first of them
     * @param last the number of the last
     * @param within the checkpoints whose trees end in the part
     * @param handovers for each change of the key the first checkpoint of the new one
     * @param keys a line for each key: the size from which on it signs, and {@code name+id+key}
     */
    public record Part(
            long first,
            long last,
            SignedCheckpoint checkpoint,
            RangeProof proof,
            List<SignedCheckpoint> within,
            List<SignedCheckpoint> handovers,
            PublicKeyOfLog key,
            List<String> keys) {}

    /** The newest event that can be taken out, or none where nothing is sealed. */
    public Optional<Long> newest() {
        return ledger.checkpoint().map(signed -> signed.checkpoint().lastEvent());
    }

    /** None where no event is sealed that lies between the two, they included. */
    public Optional<Part> part(long from, long to) {
        return ledger.checkpoint().flatMap(signed -> part(from, to, signed));
    }

    /** What was sealed of the events {@code after < number <= upTo}. */
    public List<Leaf> leaves(long after, long upTo) {
        return leaves.between(after, upTo);
    }

    private Optional<Part> part(long from, long to, SignedCheckpoint signed) {
        long size = signed.checkpoint().size();
        long begin = leaves.sizeUpTo(from - 1);
        long end = Math.min(size, leaves.sizeUpTo(to));
        if (begin >= end) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        signers.all()
                .forEach(signer -> keys.add(signer.from() + " " + signer.key().text()));
        return Optional.of(new Part(
                leaves.at(begin).number(),
                leaves.at(end - 1).number(),
                signed,
                RangeProof.of(new TreeProofs(leaves), begin, end, size),
                checkpoints.between(begin + 1, end, MOST_CHECKPOINTS),
                handovers(),
                ledger.key().orElseThrow(),
                keys));
    }

    private List<SignedCheckpoint> handovers() {
        return signers.all().stream()
                .skip(1)
                .flatMap(signer -> checkpoints.between(signer.from(), Long.MAX_VALUE, NEAR).stream()
                        .filter(one -> signer.key().hasSigned(one.note()))
                        .limit(1))
                .toList();
    }
}
