package se.samsvar.command.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/** What people are going to do and when; what is due at the same time is done in the order of its name. */
final class Agenda {

    /** @param name says what it is about, and is different for each */
    record Entry(Instant at, String name, Runnable deed) {}

    private final Queue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::name));

    void at(Instant at, String name, Runnable deed) {
        entries.add(new Entry(at, name, deed));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Does the first of what is due; answers whether there was any. */
    boolean doOne(Instant now) {
        if (entries.isEmpty() || entries.peek().at().isAfter(now)) {
            return false;
        }
        entries.remove().deed().run();
        return true;
    }
}
