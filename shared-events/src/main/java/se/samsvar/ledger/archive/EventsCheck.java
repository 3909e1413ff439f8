package se.samsvar.ledger.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;

/** Computes the tree again from an archive's lines, and holds every checkpoint of the way against it. */
final class EventsCheck implements Archive.Lines {

    private final RangeProof proof;
    private final GrowingTree tree;
    private final TreeMap<Long, List<SignedCheckpoint>> expected = new TreeMap<>();
    private final List<Statement> wrong = new ArrayList<>();
    private @Nullable Long first;
    private long last = Long.MIN_VALUE;
    private long events;
    private long redacted;
    private long fitting;

    EventsCheck(RangeProof proof, List<SignedCheckpoint> checkpoints) {
        this.proof = proof;
        this.tree = proof.before();
        checkpoints.forEach(one -> expected.computeIfAbsent(one.checkpoint().size(), size -> new ArrayList<>())
                .add(one));
        compare();
    }

    @Override
    public void line(ArchivedEvent event) {
        String fault = fault(event);
        if (fault != null && wrong.isEmpty()) {
            wrong.add(Statement.broken(fault, event.number()));
        }
        first = first == null ? Long.valueOf(event.number()) : first;
        last = event.number();
        events++;
        redacted += event.payload() == null ? 1 : 0;
        tree.add(event.canonical().leaf());
        compare();
    }

    /** After the last line. */
    TreeHash root() {
        if (tree.size() != proof.end()) {
            wrong.add(Statement.broken("verify.count", events, proof.end() - proof.begin()));
            return tree.root();
        }
        proof.complete(tree);
        compare();
        return tree.root();
    }

    List<Statement> wrong() {
        return wrong;
    }

    long events() {
        return events;
    }

    long redacted() {
        return redacted;
    }

    /** How many of the checkpoints fit. */
    long fitting() {
        return fitting;
    }

    long first() {
        return Objects.requireNonNullElse(first, -1L);
    }

    long last() {
        return last;
    }

    private @Nullable String fault(ArchivedEvent event) {
        if (event.number() <= last || event.position() != tree.size()) {
            return "verify.order";
        }
        if (!event.isWhole()) {
            return "verify.text";
        }
        return event.canonical().leaf().base64().equals(event.leaf()) ? null : "verify.event";
    }

    private void compare() {
        List<SignedCheckpoint> here = expected.remove(tree.size());
        if (here != null) {
            TreeHash root = tree.root();
            for (SignedCheckpoint one : here) {
                if (one.checkpoint().root().equals(root)) {
                    fitting++;
                } else {
                    wrong.add(Statement.broken(
                            "verify.checkpoint",
                            one.checkpoint().size(),
                            one.checkpoint().lastEvent()));
                }
            }
        }
    }

    /** Of these no tree was computed: they lie outside of the part. */
    List<SignedCheckpoint> outside() {
        return expected.values().stream().flatMap(List::stream).toList();
    }
}
