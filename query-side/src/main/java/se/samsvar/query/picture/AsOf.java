package se.samsvar.query.picture;

import java.time.Instant;

/**
 * From where in the history the picture is seen.
 *
 * @param number of the last event that counts
 * @param at when that was; what is overdue is reckoned from here
 * @param now whether it is the present, so that only the rows that still hold are read
 */
record AsOf(long number, Instant at, boolean now) {
    /** The condition on a row of a table that it holds. */
    String holds(String alias) {
        return now
                ? alias + ".valid_to is null"
                : "int8range(" + alias + ".valid_from, " + alias + ".valid_to) @> " + number + "::bigint";
    }
}
