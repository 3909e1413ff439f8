package se.samsvar.query.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.StoredEvent;

/** Events that a test stores, alters and takes away; what is settled is what the test says. */
final class SmallLog implements EventLog {

    private final ConcurrentNavigableMap<Long, StoredEvent> events = new ConcurrentSkipListMap<>();
    private volatile long settled;

    void add(long number, String text) {
        events.put(
                number,
                new StoredEvent(
                        number,
                        "aggregate-" + number % 7,
                        number,
                        "Incident",
                        "id-" + number,
                        "se.samsvar.Happened",
                        "1",
                        "2026-03-03T20:30:00.123Z",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_8)));
    }

    /** From one number to another, both there. */
    SmallLog addAll(long first, long last) {
        for (long number = first; number <= last; number++) {
            add(number, "{\"text\":" + number + "}");
        }
        settle(Math.max(settled, last));
        return this;
    }

    void remove(long number) {
        events.remove(number);
    }

    void settle(long number) {
        settled = number;
    }

    Map<Long, StoredEvent> all() {
        return new TreeMap<>(events);
    }

    @Override
    public long settled() {
        return settled;
    }

    @Override
    public void read(long after, long upTo, Consumer<StoredEvent> to) {
        events.subMap(after, false, upTo, true).values().forEach(to);
    }
}
