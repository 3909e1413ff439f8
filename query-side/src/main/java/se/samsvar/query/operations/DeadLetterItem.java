package se.samsvar.query.operations;

import org.jspecify.annotations.Nullable;

/**
 * An event that waits. Neither its content nor the words of the fault are here: both may hold what is classified.
 *
 * @param group the view that could not digest it
 * @param sequence what it waits in order of, usually an aggregate
 * @param eventId identifier of the event's message
 * @param event simple name of its type
 * @param number of the event within its aggregate
 * @param since when it began to wait, ISO-8601 in UTC
 * @param cause type of the fault, null where it only waits for those before it
 * @param first whether it is the first of its sequence, and so the one to retry
 */
record DeadLetterItem(
        String group,
        String sequence,
        String eventId,
        String event,
        @Nullable Long number,
        String since,
        @Nullable String cause,
        boolean first) {}
