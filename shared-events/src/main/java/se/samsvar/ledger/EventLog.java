package se.samsvar.ledger;

import java.util.function.Consumer;

/** All events as they are stored, in the order of their numbers; reading it never holds up those who write. */
public interface EventLog {

    /**
     * The highest number up to which nothing can appear any more, less than any number where nothing was stored yet. It follows what is stored
     * as soon as every transaction that may still hold a lower number has ended.
     */
    long settled();

    /**
     * Hands over the events with {@code after < number <= upTo}, a few at a time, in one consistent view of the store.
     *
     * @param upTo {@link Long#MAX_VALUE} for all that are there
     */
    void read(long after, long upTo, Consumer<StoredEvent> to);
}
