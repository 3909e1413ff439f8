package se.samsvar.query.operations;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.axon.Projections;

/** Asks the processors of this node how far they have come. */
final class ViewProcessors {
    private final EventStore store;
    private final Projections views;
    private final Supplier<EventProcessingConfiguration> processing;

    ViewProcessors(EventStore store, Projections views, Supplier<EventProcessingConfiguration> processing) {
        this.store = store;
        this.views = views;
        this.processing = processing;
    }

    /** By name. */
    List<ProcessorItem> all() {
        TrackingToken token = store.createHeadToken();
        long head = token == null ? -1 : token.position().orElse(-1);
        return views.names().stream()
                .sorted()
                .flatMap(name -> processing.get().eventProcessor(name, StreamingEventProcessor.class).stream())
                .map(view -> item(view, head))
                .toList();
    }

    private static ProcessorItem item(StreamingEventProcessor view, long head) {
        Collection<EventTrackerStatus> claimed = view.processingStatus().values();
        Long position = position(claimed);
        return new ProcessorItem(
                view.getName(),
                position,
                head,
                position == null ? null : Math.max(0, head - position),
                view.isRunning(),
                view.isError() || claimed.stream().anyMatch(EventTrackerStatus::isErrorState),
                claimed.size());
    }

    private static @Nullable Long position(Collection<EventTrackerStatus> claimed) {
        return claimed.stream()
                .map(status -> status.getCurrentPosition().orElse(-1))
                .min(Long::compare)
                .orElse(null);
    }
}
