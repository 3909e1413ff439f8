package se.samsvar.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits. Neither its content nor the words of the fault are here: both may hold what is classified.
 *
 * @param group the event processor that could not digest it
 * @param sequence what it waits in order of, usually an aggregate
 * @param eventId identifier of the event's message
 * @param event simple name of its type
 * @param number of the event within its aggregate
 * @param position number of the event in the log, null where it isn't known
 * @param since when it began to wait
 * @param cause type of the fault, null where it only waits for those before it
 * @param first whether it is the first of its sequence, and so the one to retry
 * @param behind how many wait behind it in its sequence
 */
public record WaitingLetter(
        Side side,
        String group,
        String sequence,
        String eventId,
        String event,
        @Nullable Long number,
        @Nullable Long position,
        Instant since,
        @Nullable String cause,
        boolean first,
        long behind) {}
