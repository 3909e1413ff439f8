package se.samsvar.query.web;

import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the store can't be asked how far it goes, nobody waits for it: what the views show can still be read. */
final class KnownPositions implements Positions {
    private static final Logger LOG = LoggerFactory.getLogger(KnownPositions.class);

    private final Positions positions;

    KnownPositions(Positions positions) {
        this.positions = positions;
    }

    @Override
    public long head() {
        try {
            return positions.head();
        } catch (RuntimeException away) {
            LOG.debug("The event store does not say where it ends", away);
            return -1;
        }
    }

    @Override
    public long processed(Predicate<String> views) {
        return positions.processed(views);
    }
}
