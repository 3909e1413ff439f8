package se.samsvar.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not hold.
 *
 * @param number of the event from which on it does not; of a checkpoint the last event that it covers
 * @param other the number under which the event is found now, where it was reordered
 * @param size of the checkpoint that does not hold, or null where it is about an event
 */
public record Finding(
        Fault fault,
        long number,
        @Nullable Long other,
        @Nullable Long size) {

    /** What is wrong. */
    public enum Fault {
        /** Another content than what was sealed. */
        CHANGED,
        /** Sealed, and no longer there. */
        MISSING,
        /** There among sealed events, and never sealed. */
        INSERTED,
        /** Sealed under this number, and there under another. */
        REORDERED,
        /** From this event to the end, what was sealed is no longer there. */
        TRUNCATED,
        /** A checkpoint that no key of the log has signed. */
        SIGNATURE,
        /** A checkpoint that speaks of other events than those that are sealed. */
        REWRITTEN
    }

    static Finding of(Fault fault, long number) {
        return new Finding(fault, number, null, null);
    }

    static Finding ofCheckpoint(Fault fault, Checkpoint checkpoint) {
        return new Finding(fault, checkpoint.lastEvent(), null, checkpoint.size());
    }
}
