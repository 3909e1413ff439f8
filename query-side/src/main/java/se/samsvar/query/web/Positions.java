package se.samsvar.query.web;

import java.util.function.Predicate;

/** Where the store ends and how far the views have come, as event numbers. */
interface Positions {
    /** The number of the last stored event, or -1 where there is none. */
    long head();

    /** The number up to which each of these views has processed everything. */
    long processed(Predicate<String> views);
}
