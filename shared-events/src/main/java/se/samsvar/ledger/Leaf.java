package se.samsvar.ledger;

/**
 * What was sealed of an event.
 *
 * @param position among all that are sealed, from 0
 * @param number of the event
 */
public record Leaf(long position, long number, TreeHash hash) {}
