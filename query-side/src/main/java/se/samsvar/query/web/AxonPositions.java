package se.samsvar.query.web;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samsvar.query.axon.Projections;

/** Asks the event store and the processors of this node. */
final class AxonPositions implements Positions {
    private final EventStore store;
    private final Projections views;
    private final Supplier<EventProcessingConfiguration> processing;
    private final ElsewherePositions elsewhere;

    AxonPositions(
            EventStore store,
            Projections views,
            Supplier<EventProcessingConfiguration> processing,
            ElsewherePositions elsewhere) {
        this.store = store;
        this.views = views;
        this.processing = processing;
        this.elsewhere = elsewhere;
    }

    @Override
    public long head() {
        TrackingToken head = store.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    /** A view that was stopped is not waited for, nor one of another node that doesn't tell how far it is. */
    @Override
    public long processed(Predicate<String> asked) {
        EventProcessingConfiguration processors = processing.get();
        return views.names().stream()
                .filter(asked)
                .flatMap(name -> processors.eventProcessor(name, StreamingEventProcessor.class).stream())
                .filter(StreamingEventProcessor::isRunning)
                .mapToLong(view -> position(view, processors))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** How far the views have come that this node works on. */
    Map<String, Long> here() {
        Map<String, Long> here = new TreeMap<>();
        for (String name : views.names()) {
            processing
                    .get()
                    .eventProcessor(name, StreamingEventProcessor.class)
                    .map(StreamingEventProcessor::processingStatus)
                    .filter(claimed -> !claimed.isEmpty())
                    .ifPresent(claimed -> here.put(name, slowest(claimed.values())));
        }
        return here;
    }

    private long position(StreamingEventProcessor view, EventProcessingConfiguration processors) {
        Collection<EventTrackerStatus> claimed = view.processingStatus().values();
        if (!claimed.isEmpty()) {
            return slowest(claimed);
        }
        return elsewhere
                .of(view.getName())
                .orElseGet(() ->
                        isElsewhere(view.getName(), processors.tokenStore(view.getName())) ? Long.MAX_VALUE : -1L);
    }

    private static long slowest(Collection<EventTrackerStatus> claimed) {
        return claimed.stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElseThrow();
    }

    /** What nobody has claimed, this node is about to. */
    private static boolean isElsewhere(String view, TokenStore tokens) {
        return tokens.fetchAvailableSegments(view).isEmpty() && tokens.fetchSegments(view).length > 0;
    }
}
