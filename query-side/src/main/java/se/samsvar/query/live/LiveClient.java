package se.samsvar.query.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.security.Viewer;

/** What waits to be sent to one viewer. Whoever reads too slowly is dropped, and asks for everything when it returns. */
final class LiveClient {
    static final int CAPACITY = 256;

    private final LinkedBlockingDeque<LiveEvent> waiting = new LinkedBlockingDeque<>(CAPACITY);
    private final Viewer viewer;
    private final @Nullable IncidentId only;
    private volatile boolean dropped;

    /** @param only the incident whose events are wanted, or null for all */
    LiveClient(Viewer viewer, @Nullable IncidentId only) {
        this.viewer = viewer;
        this.only = only;
    }

    void offer(LiveEvent event) {
        if (!wants(event) || waiting.stream().anyMatch(event::repeats)) {
            return;
        }
        if (!waiting.offerLast(event)) {
            dropped = true;
        }
    }

    /**
     * Puts what it missed before what comes.
     *
     * @param missed null where that isn't known
     * @return whether it can go on from there
     */
    boolean goOn(@Nullable List<LiveEvent> missed) {
        if (missed == null) {
            return false;
        }
        missed.forEach(this::offer);
        if (dropped) {
            // more than it can take at once: it reads everything instead
            waiting.clear();
            dropped = false;
            return false;
        }
        return true;
    }

    /** What waits, or nothing where nothing came for a while. */
    List<LiveEvent> next(long timeout, TimeUnit unit) throws InterruptedException {
        List<LiveEvent> events = new ArrayList<>();
        LiveEvent first = waiting.pollFirst(timeout, unit);
        if (first != null) {
            events.add(first);
            waiting.drainTo(events);
        }
        return events;
    }

    boolean isDropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
    }

    private boolean wants(LiveEvent event) {
        return (only == null || event.incidents().contains(only)) && event.isFor(viewer);
    }
}
