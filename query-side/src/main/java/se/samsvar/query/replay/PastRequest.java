package se.samsvar.query.replay;

import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;

/** Where in the past a page is asked for, as it stands in its address. */
record PastRequest(
        @Nullable String at,
        @Nullable String event,
        @Nullable String compare,
        @Nullable String clock) {
    AsOf place(Moments moments) {
        return moments.find(at, event, clock);
    }

    @Nullable
    AsOf earlier(Moments moments, AsOf place) {
        return moments.earlier(compare, place);
    }
}
