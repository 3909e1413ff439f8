package se.samsvar.query.rebuild;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * The events that a view has handled, by their numbers.
 *
 * @param upTo the highest of them, -1 where there is none
 * @param gaps lower numbers that may still appear and haven't been handled
 */
record Covered(long upTo, SortedSet<Long> gaps) {
    static final Covered NOTHING = new Covered(-1, Collections.emptySortedSet());

    /** A view that is being replayed has only handled what the replay has come to. */
    static Covered of(@Nullable TrackingToken token) {
        TrackingToken lower = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (lower == null) {
            return NOTHING;
        }
        return lower instanceof GapAwareTrackingToken aware
                ? new Covered(aware.getIndex(), new TreeSet<>(aware.getGaps()))
                : new Covered(lower.position().orElse(-1), Collections.emptySortedSet());
    }

    boolean covers(long number) {
        return number <= upTo && !gaps.contains(number);
    }

    /** Everything up to this number has been handled, and nothing below it can be new. */
    long through() {
        return gaps.isEmpty() ? upTo : Math.min(upTo, gaps.first() - 1);
    }

    boolean includes(Covered other) {
        return upTo >= other.upTo && gaps.stream().noneMatch(other::covers);
    }

    /** With everything up to a number. */
    Covered plus(long number) {
        return new Covered(Math.max(upTo, number), new TreeSet<>(gaps.tailSet(number + 1)));
    }
}
