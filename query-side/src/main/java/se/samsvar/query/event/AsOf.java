package se.samsvar.query.event;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From where in the history something is seen.
 *
 * @param number of the last event that was recorded by then
 * @param at when that was; what is overdue is reckoned from here
 * @param now whether it is the present, so that only the rows that still hold are read
 * @param clock whether what was known then is asked for, or what had happened
 */
public record AsOf(long number, Instant at, boolean now, PastClock clock) {
    public AsOf(long number, Instant at, boolean now) {
        this(number, at, now, PastClock.KNOWN);
    }

    /** Whether what is known now of that instant is asked for. */
    public boolean happened() {
        return clock == PastClock.HAPPENED && !now;
    }

    /** The same instant as it was known then. */
    public AsOf known() {
        return new AsOf(number, at, now);
    }

    /** Nothing that was known then occurred later, so that an index of times need not be read to its end; null for now. */
    public @Nullable Instant end() {
        return now ? null : at.plus(Duration.ofDays(1));
    }

    /** The condition on a row of a table that it holds. */
    public String holds(String alias) {
        return now
                ? alias + ".valid_to is null"
                : "int8range(" + alias + ".valid_from, " + alias + ".valid_to) @> " + number + "::bigint";
    }
}
