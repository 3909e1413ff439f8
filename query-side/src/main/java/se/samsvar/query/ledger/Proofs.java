package se.samsvar.query.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.CanonicalEvent;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.ProofCheck;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

/** Proofs for whoever wants to check for himself. */
class Proofs {

    private final EventLog events;
    private final LeafRows leaves;
    private final CheckpointRows checkpoints;

    Proofs(EventLog events, LeafRows leaves, CheckpointRows checkpoints) {
        this.events = events;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
    }

    /**
     * That an event is among those that a checkpoint speaks of.
     *
     * @param canonical the text whose hash with a zero byte before it is the leaf, or null where the event is not there
     * @param leaf what was sealed
     * @param position of the leaf, from 0
     * @param size of the checkpoint
     * @param path hashes in Base64, from the leaf up
     * @param holds whether the event as it is leads to the root that was signed
     * @param checkpoint as it is written
     */
    record Inclusion(
            long number,
            @Nullable String canonical,
            String leaf,
            long position,
            long size,
            List<String> path,
            boolean holds,
            String checkpoint) {}

    /**
     * That a checkpoint continues an earlier one.
     *
     * @param path hashes in Base64
     */
    record Consistency(long earlier, String earlierRoot, long size, String root, List<String> path) {}

    /** None where the event is not sealed, yet or at all. */
    Optional<Inclusion> inclusion(long number) {
        return leaves.ofEvent(number)
                .flatMap(leaf -> checkpoints.covering(leaf.position() + 1).map(signed -> inclusion(leaf, signed)));
    }

    /**
     * Nothing where what was sealed is no longer there.
     *
     * @throws IllegalArgumentException where no such trees were there
     */
    Optional<Consistency> consistency(long earlier, long size) {
        TreeProofs tree = new TreeProofs(leaves);
        try {
            return Optional.of(new Consistency(
                    earlier,
                    tree.root(earlier).base64(),
                    size,
                    tree.root(size).base64(),
                    words(tree.consistency(earlier, size))));
        } catch (IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** Empty, and so no proof, where what was sealed is no longer there. */
    private List<TreeHash> path(Leaf leaf, long size) {
        try {
            return new TreeProofs(leaves).inclusion(leaf.position(), size);
        } catch (IllegalStateException gone) {
            return List.of();
        }
    }

    private Inclusion inclusion(Leaf leaf, SignedCheckpoint signed) {
        long size = signed.checkpoint().size();
        List<TreeHash> path = path(leaf, size);
        List<CanonicalEvent> found = new ArrayList<>();
        events.read(leaf.number() - 1, leaf.number(), event -> found.add(CanonicalEvent.of(event)));
        boolean holds = !found.isEmpty()
                && ProofCheck.root(found.getFirst().leaf(), leaf.position(), size, path)
                        .equals(Optional.of(signed.checkpoint().root()));
        return new Inclusion(
                leaf.number(),
                found.isEmpty() ? null : found.getFirst().text(),
                leaf.hash().base64(),
                leaf.position(),
                size,
                words(path),
                holds,
                signed.note().written());
    }

    private static List<String> words(List<TreeHash> path) {
        return path.stream().map(TreeHash::base64).toList();
    }
}
