package se.samsvar.query.audit;

/** Numbers of events, both ends excluded. */
record Span(long after, long before) {
    static final Span ALL = new Span(-1, Long.MAX_VALUE);

    Span and(Span other) {
        return new Span(Math.max(after, other.after), Math.min(before, other.before));
    }
}
