package se.samsvar.query.rebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Takes the rebuilt views forward, each as far as it should come; both methods need a transaction of the caller. */
final class Advance {
    private static final int WINDOW = 1_000;

    private final History history;
    private final Handling handling;
    private final Positions positions;

    Advance(History history, Handling handling, Positions positions) {
        this.history = history;
        this.handling = handling;
        this.positions = positions;
    }

    /** @param upTo the number that was come to; {@code handled} how many events were met on the way */
    record Went(long upTo, int handled) {}

    /** Whether a window is left of what nothing can appear below any more. */
    boolean isBehind(Map<String, Covered> targets) {
        return !behind(positions.read(), targets).isEmpty();
    }

    /** The next window of it. */
    Went window(Map<String, Covered> targets) {
        Map<String, Covered> now = positions.read();
        Map<String, Covered> behind = behind(now, targets);
        long after = first(behind.values());
        long last = behind.keySet().stream()
                .mapToLong(view -> covered(targets, view).through())
                .max()
                .orElse(after);
        long upTo = Math.min(after + WINDOW, last);
        int handled = handle(
                after,
                upTo,
                (view, number) -> behind.containsKey(view)
                        && number <= covered(targets, view).through()
                        && !covered(now, view).covers(number));
        Map<String, Covered> then = new HashMap<>();
        behind.forEach((view, at) ->
                then.put(view, at.plus(Math.min(upTo, covered(targets, view).through()))));
        positions.store(then);
        return new Went(upTo, handled);
    }

    /** Everything that is left, so that each view has handled exactly the events of its target. */
    int exactly(Map<String, Covered> targets) {
        Map<String, Covered> now = positions.read();
        long last = targets.values().stream().mapToLong(Covered::upTo).max().orElse(-1);
        long after = targets.keySet().stream()
                .mapToLong(view -> covered(now, view).through())
                .min()
                .orElse(last);
        int handled = 0;
        for (long from = after; from < last; from += WINDOW) {
            handled += handle(
                    from,
                    Math.min(from + WINDOW, last),
                    (view, number) -> covered(targets, view).covers(number)
                            && !covered(now, view).covers(number));
        }
        positions.store(targets);
        return handled;
    }

    /** A live view that was sent back since can't be compared before it has come so far again. */
    boolean isAhead(Map<String, Covered> targets) {
        return positions.read().entrySet().stream()
                .anyMatch(at -> !covered(targets, at.getKey()).includes(at.getValue()));
    }

    private int handle(long after, long upTo, BiPredicate<String, Long> wanted) {
        List<TrackedEventMessage<?>> events = history.read(after, upTo);
        handling.handle(events, wanted);
        return events.size();
    }

    private static Map<String, Covered> behind(Map<String, Covered> now, Map<String, Covered> targets) {
        Map<String, Covered> behind = new HashMap<>();
        targets.forEach((view, target) -> {
            Covered at = covered(now, view);
            if (at.through() < target.through()) {
                behind.put(view, at);
            }
        });
        return behind;
    }

    private static long first(Collection<Covered> positions) {
        return positions.stream().mapToLong(Covered::through).min().orElse(-1);
    }

    private static Covered covered(Map<String, Covered> of, String view) {
        return of.getOrDefault(view, Covered.NOTHING);
    }
}
