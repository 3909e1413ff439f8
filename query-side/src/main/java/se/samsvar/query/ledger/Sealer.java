package se.samsvar.query.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.CanonicalEvent;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.GrowingTree;
import se.samsvar.ledger.Leaf;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.ledger.TreeHash;
import se.samsvar.ledger.TreeProofs;

/**
 * Adds to the tree what was stored since, and signs it. It follows the events as any reader does and holds up nobody who
 * stores them; of many nodes one seals at a time.
 */
class Sealer {

    /** Numbers in one transaction, so that catching up after years does not take one of hours. */
    private static final long AT_A_TIME = 10_000;

    /** Waits for whoever is at it, so that who asks for all that can be sealed by now gets it. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('samsvar.ledger'))";

    private static final String NOT_FOR_EVER = "set local lock_timeout = '10s'";

    private final EventLog events;
    private final LeafRows leaves;
    private final CheckpointRows checkpoints;
    private final Signers signers;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sealer(
            EventLog events,
            LeafRows leaves,
            CheckpointRows checkpoints,
            Signers signers,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.events = events;
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.signers = signers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Seals everything that can be sealed by now.
     *
     * @throws SealingRefused where no key may sign
     */
    void seal() {
        long settled = events.settled();
        Optional<Long> from = Optional.of(Long.MIN_VALUE);
        while (from.isPresent()) {
            long after = from.get();
            from = transaction.execute(_ -> step(after, settled));
        }
    }

    /** @return the number to go on from, or none where all is done */
    private Optional<Long> step(long after, long settled) {
        jdbc.execute(NOT_FOR_EVER);
        jdbc.execute(ONE_AT_A_TIME);
        Optional<Leaf> last = leaves.last();
        long size = last.map(leaf -> leaf.position() + 1).orElse(0L);
        long begin = Math.max(after, last.map(Leaf::number).orElse(-1L));
        Signers.Turn turn = signers.turn(size);
        long end = Math.min(settled, begin + AT_A_TIME);
        List<Leaf> added = read(begin, end, size);
        if (!added.isEmpty() || turn.changed()) {
            add(added, size, begin, turn);
        }
        return end < settled ? Optional.of(end) : Optional.empty();
    }

    private void add(List<Leaf> added, long size, long before, Signers.Turn turn) {
        GrowingTree tree = asSigned(size);
        leaves.add(added);
        added.forEach(leaf -> tree.add(leaf.hash(), leaves::complete));
        long number = added.isEmpty() ? before : added.getLast().number();
        checkpoints.add(turn.sign(turn.checkpoint(tree.size(), tree.root(), number, clock)));
    }

    /**
     * The tree as it was when it was signed last: whoever altered what is stored of it gets no signature on that.
     *
     * @throws SealingRefused where it is another
     */
    private GrowingTree asSigned(long size) {
        Optional<SignedCheckpoint> signed = checkpoints.latest();
        try {
            GrowingTree tree = new GrowingTree(size, new TreeProofs(leaves).peaks(size));
            if (signed.isEmpty() ? size == 0 : isOf(tree, signed.get())) {
                return tree;
            }
        } catch (IllegalStateException e) {
            throw new SealingRefused("ledger.problem.tree", String.valueOf(size), e);
        }
        throw new SealingRefused("ledger.problem.tree", String.valueOf(size));
    }

    private boolean isOf(GrowingTree tree, SignedCheckpoint signed) {
        return signed.checkpoint().size() == tree.size()
                && signed.checkpoint().root().equals(tree.root())
                && signers.signed(signed);
    }

    private List<Leaf> read(long after, long upTo, long size) {
        List<Leaf> added = new ArrayList<>();
        if (after < upTo) {
            events.read(after, upTo, event -> {
                TreeHash hash = CanonicalEvent.of(event).leaf();
                added.add(new Leaf(size + added.size(), event.number(), hash));
            });
        }
        return added;
    }
}
