package se.samsvar.query.testing;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.StoredEvent;

/** What the tests store, as if it lay in a table; the first event has the number 0. */
public final class MemoryEventLog implements EventLog {
    private final EventStorageEngine engine;
    private final Serializer serializer;

    public MemoryEventLog(EventStorageEngine engine, Serializer serializer) {
        this.engine = engine;
        this.serializer = serializer;
    }

    @Override
    public long settled() {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            return events.mapToLong(MemoryEventLog::number).max().orElse(-1);
        }
    }

    @Override
    public void read(long after, long upTo, Consumer<StoredEvent> to) {
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            events.filter(event -> number(event) > after && number(event) <= upTo)
                    .map(this::stored)
                    .forEach(to);
        }
    }

    private StoredEvent stored(TrackedEventMessage<?> event) {
        @Nullable DomainEventMessage<?> of = event instanceof DomainEventMessage<?> domain ? domain : null;
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new StoredEvent(
                number(event),
                of == null ? event.getIdentifier() : of.getAggregateIdentifier(),
                of == null ? 0 : of.getSequenceNumber(),
                of == null ? null : of.getType(),
                event.getIdentifier(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                event.getTimestamp().toString(),
                metadata.getData(),
                payload.getData());
    }

    private static long number(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
