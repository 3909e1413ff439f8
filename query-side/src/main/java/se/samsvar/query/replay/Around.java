package se.samsvar.query.replay;

import org.jspecify.annotations.Nullable;

/**
 * The steps around a place in the history; each is null where there is none.
 *
 * @param current the last one at or before the place
 * @param next the first one after it
 */
record Around(
        @Nullable Step first,
        @Nullable Step previous,
        @Nullable Step current,
        @Nullable Step next,
        @Nullable Step last) {}
