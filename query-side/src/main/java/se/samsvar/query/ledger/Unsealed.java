package se.samsvar.query.ledger;

import java.util.concurrent.atomic.AtomicLong;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.Leaf;

/** Events that are stored and not sealed yet. */
class Unsealed {
    /** Beyond so many numbers nobody counts the gaps between them. */
    private static final long COUNTED = 1_000;

    private final EventLog events;
    private final LeafRows leaves;

    Unsealed(EventLog events, LeafRows leaves) {
        this.events = events;
        this.leaves = leaves;
    }

    /** Exact as long as there are few; where there are many, with the numbers that were given to nothing. */
    long count() {
        long sealed = leaves.last().map(Leaf::number).orElse(-1L);
        long settled = events.settled();
        if (settled - sealed > COUNTED) {
            return settled - sealed;
        }
        AtomicLong found = new AtomicLong();
        events.read(sealed, settled, _ -> found.incrementAndGet());
        return found.get();
    }
}
