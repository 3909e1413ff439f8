package se.samsvar.query.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** How far the views have come that other nodes work on, as those nodes have told it. */
final class ElsewherePositions {
    /** Each node repeats itself every second; what is older is of one that is gone. */
    private static final long BELIEVED_NANOS = 3_000_000_000L;

    private final Map<String, Told> byView = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    private record Told(long position, long atNanos) {}

    /** @param nanos a clock that only goes forward, as {@link System#nanoTime()} */
    ElsewherePositions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Empty where nobody has told it lately. */
    Optional<Long> of(String view) {
        Told told = byView.get(view);
        return told == null || nanos.getAsLong() - told.atNanos() > BELIEVED_NANOS
                ? Optional.empty()
                : Optional.of(told.position());
    }

    /** @param word what {@link #word} made of another node's positions */
    void hear(String word) {
        long now = nanos.getAsLong();
        for (String view : word.split(";", -1)) {
            int equals = view.indexOf('=');
            if (equals > 0) {
                byView.put(view.substring(0, equals), new Told(Long.parseLong(view.substring(equals + 1)), now));
            }
        }
    }

    static String word(Map<String, Long> positions) {
        return positions.entrySet().stream()
                .map(view -> view.getKey() + "=" + view.getValue())
                .collect(Collectors.joining(";"));
    }
}
