package se.samsvar.query.replay;

import java.time.Instant;

/**
 * An event that a page can stop at.
 *
 * @param happenedAt which may be long before it was recorded
 */
record Step(long number, Instant recordedAt, Instant happenedAt) {}
