package se.samsvar.query.operations;

import se.samsvar.operations.Deed;

/** What can be done on the page. */
enum Act {
    PAUSE(Deed.Kind.PAUSED),
    START(Deed.Kind.STARTED),
    RESET(Deed.Kind.RESET),
    RETRY(Deed.Kind.RETRIED),
    EVICT(Deed.Kind.EVICTED);

    private final Deed.Kind done;

    Act(Deed.Kind done) {
        this.done = done;
    }

    /** What it is called when it went well. */
    Deed.Kind done() {
        return done;
    }

    /** Whether it is about an event that waits, and not about the processor. */
    boolean isOfLetter() {
        return this == RETRY || this == EVICT;
    }
}
