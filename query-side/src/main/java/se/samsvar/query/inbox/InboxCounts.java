package se.samsvar.query.inbox;

/**
 * How many tasks each tab of the inbox holds.
 *
 * @param ended counted up to {@link #MANY}
 */
record InboxCounts(long mine, long open, long overdue, long ended) {

    static final long MANY = 1_000;

    /** The number as people read it on a tab. */
    public String of(InboxTab tab) {
        long number = switch (tab) {
            case MINE -> mine;
            case ORGANISATION -> open;
            case OVERDUE -> overdue;
            case ENDED -> ended;
        };
        return number >= MANY && tab == InboxTab.ENDED ? (MANY - 1) + "+" : String.valueOf(number);
    }
}
