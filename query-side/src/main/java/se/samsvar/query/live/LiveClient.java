package se.samsvar.query.live;

import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.security.Viewer;

/** What waits to be sent to one viewer. Whoever reads too slowly is dropped, and asks for everything when it returns. */
final class LiveClient {
    static final int CAPACITY = 64;

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

    /** The next event, or null where there was none for a while. */
    @Nullable
    LiveEvent next(long timeout, TimeUnit unit) throws InterruptedException {
        return waiting.pollFirst(timeout, unit);
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
