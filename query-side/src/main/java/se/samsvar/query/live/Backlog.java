package se.samsvar.query.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was told last, for those who come back after a moment. Not safe for several threads at once. */
final class Backlog {
    private final int capacity;
    private final Deque<LiveEvent> told = new ArrayDeque<>();

    Backlog(int capacity) {
        this.capacity = capacity;
    }

    void add(LiveEvent event) {
        if (told.size() == capacity) {
            told.removeFirst();
        }
        told.addLast(event);
    }

    /** Something was not told: nobody can go on from here. */
    void forget() {
        told.clear();
    }

    /** The number of the event that was told last, or null where none is known. */
    @Nullable
    Long last() {
        return told.isEmpty() ? null : told.getLast().number();
    }

    /**
     * What was told from an event on, that one included, since one event may mean several things and the reader may have
     * got but the first of them.
     *
     * @return null where it isn't known any more, so that something may be missing
     */
    @Nullable
    List<LiveEvent> from(long number) {
        if (told.stream().noneMatch(event -> event.number() == number)) {
            return null;
        }
        return told.stream().dropWhile(event -> event.number() != number).toList();
    }
}
