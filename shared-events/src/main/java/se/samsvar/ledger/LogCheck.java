package se.samsvar.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.Finding.Fault;

/**
 * Compares the events as they are with what was sealed of them, and that with every checkpoint. Takes the events in the
 * order of their numbers and keeps nothing of them but what does not hold.
 */
public final class LogCheck implements Consumer<StoredEvent> {

    /** More checkpoints than these are only counted: after a rewritten event none of millions may hold. */
    private static final int MOST = 300;

    private final Iterator<Leaf> leaves;
    private final Iterator<SignedCheckpoint> checkpoints;
    private final KeyRing keys;
    private final GrowingTree tree = new GrowingTree();
    private final Suspects suspects = new Suspects();
    private final List<Finding> ofCheckpoints = new ArrayList<>();
    private final Set<Integer> begun = new HashSet<>();
    private long wrongCheckpoints;
    private @Nullable Leaf leaf;
    private @Nullable SignedCheckpoint checkpoint;
    private long lastNumber = Long.MIN_VALUE;
    private long events;
    private long unsealed;
    private long held;

    /**
     * Begins.
     *
     * @param leaves in their order
     * @param checkpoints in the order of their sizes, the log's own and those that others kept
     */
    public LogCheck(Iterator<Leaf> leaves, Iterator<SignedCheckpoint> checkpoints, KeyRing keys) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.keys = keys;
        nextCheckpoint();
        checkpointsOfThisSize();
        nextLeaf();
    }

    /**
     * What came of it.
     *
     * @param events that were read
     * @param sealed how many are sealed
     * @param unsealed events behind the last sealed one: too new
     * @param checkpoints that hold
     * @param root of the tree over all that is sealed
     * @param wrong how many things do not hold
     * @param findings the first of them, in the order of the events
     */
    public record Result(
            long events,
            long sealed,
            long unsealed,
            long checkpoints,
            TreeHash root,
            long wrong,
            List<Finding> findings) {

        public boolean holds() {
            return wrong == 0;
        }
    }

    @Override
    public void accept(StoredEvent stored) {
        events++;
        CanonicalEvent event = CanonicalEvent.of(stored);
        while (leaf != null && leaf.number() < event.number()) {
            suspects.missing(leaf);
            nextLeaf();
        }
        if (leaf == null && event.number() > lastNumber) {
            unsealed++;
        } else if (leaf == null || leaf.number() > event.number()) {
            suspects.inserted(event);
        } else {
            if (!event.leaf().equals(leaf.hash())) {
                suspects.changed(event, leaf);
            }
            nextLeaf();
        }
    }

    /** After the last event. */
    public Result result() {
        List<Finding> cut = new ArrayList<>();
        long tail = 0;
        for (Leaf at = leaf; at != null; at = leaf) {
            if (tail++ == 0) {
                cut.add(Finding.of(Fault.TRUNCATED, at.number()));
            }
            nextLeaf();
        }
        while (checkpoint != null) {
            wrong(keys.holds(checkpoint) ? Fault.TRUNCATED : Fault.SIGNATURE, checkpoint);
            nextCheckpoint();
        }
        List<Finding> all = Stream.of(suspects.first(), cut, ofCheckpoints)
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Finding::number))
                .toList();
        long wrong = suspects.total() + cut.size() + wrongCheckpoints;
        return new Result(events, tree.size(), unsealed, held, tree.root(), wrong, all);
    }

    private void nextLeaf() {
        if (leaf != null) {
            tree.add(leaf.hash());
            lastNumber = Math.max(lastNumber, leaf.number());
            checkpointsOfThisSize();
        }
        leaf = leaves.hasNext() ? leaves.next() : null;
    }

    private void checkpointsOfThisSize() {
        while (checkpoint != null && checkpoint.checkpoint().size() <= tree.size()) {
            check(checkpoint);
            nextCheckpoint();
        }
    }

    private void check(SignedCheckpoint signed) {
        boolean fits = signed.checkpoint().size() == tree.size()
                && signed.checkpoint().root().equals(tree.root());
        if (!keys.holds(signed) || !handedOver(signed)) {
            wrong(Fault.SIGNATURE, signed);
        } else if (!fits) {
            wrong(Fault.REWRITTEN, signed);
        } else {
            held++;
        }
    }

    /** With the first checkpoint of a key the one before it says that it may follow, where that is claimed of it. */
    private boolean handedOver(SignedCheckpoint signed) {
        boolean handedOver = true;
        for (int i = 1; i < keys.keys().size(); i++) {
            KeyRing.Held held = keys.keys().get(i);
            if (held.countersigned()
                    && held.covers(signed.checkpoint().size())
                    && !begun.contains(i)
                    && held.key().hasSigned(signed.note())) {
                begun.add(i);
                handedOver &= keys.before(i).hasSigned(signed.note());
            }
        }
        return handedOver;
    }

    private void wrong(Fault fault, SignedCheckpoint signed) {
        wrongCheckpoints++;
        if (ofCheckpoints.size() < MOST) {
            ofCheckpoints.add(Finding.ofCheckpoint(fault, signed.checkpoint()));
        }
    }

    private void nextCheckpoint() {
        checkpoint = checkpoints.hasNext() ? checkpoints.next() : null;
    }
}
