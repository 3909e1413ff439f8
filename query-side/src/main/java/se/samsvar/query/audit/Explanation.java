package se.samsvar.query.audit;

import org.jspecify.annotations.Nullable;

/**
 * Why an event happened, in words.
 *
 * @param step what lay between it and the event that led to it: an order, a deadline, a link in a mail
 * @param rule what decided it, or null where a person did
 */
record Explanation(String step, @Nullable Rule rule) {

    /** @param address of the page where the rule can be read, or null where it is the same for all */
    record Rule(String text, @Nullable String address) {}
}
