package se.samsvar.query.testing;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** As a table does, it makes the first event of an aggregate of its own out of one that belongs to none. */
public final class MemoryEvents extends InMemoryEventStorageEngine {
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        super.appendEvents(events.stream().map(MemoryEvents::ofAnAggregate).toList());
    }

    private static DomainEventMessage<?> ofAnAggregate(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> of
                ? of
                : new GenericDomainEventMessage<>(
                        "Aggregate",
                        event.getIdentifier(),
                        0,
                        event.getPayload(),
                        event.getMetaData(),
                        event.getIdentifier(),
                        event.getTimestamp());
    }
}
