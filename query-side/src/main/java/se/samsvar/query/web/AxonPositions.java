package se.samsvar.query.web;

import java.util.Collection;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Asks the event store and the processors of this node. */
final class AxonPositions implements Positions {
    private final EventStore store;
    private final Supplier<Collection<StreamingEventProcessor>> views;

    AxonPositions(EventStore store, Supplier<Collection<StreamingEventProcessor>> views) {
        this.store = store;
        this.views = views;
    }

    @Override
    public long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** A view whose work another node has claimed is not waited for. */
    @Override
    public long processed() {
        return views.get().stream()
                .flatMap(view -> view.processingStatus().values().stream())
                .mapToLong(AxonPositions::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long position(EventTrackerStatus status) {
        return status.getCurrentPosition().orElse(-1);
    }
}
