package se.samsvar.command.axon;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

/** The events in PostgreSQL. No aggregate here makes snapshots, so none is asked for before each load. */
class EventTable extends JdbcEventStorageEngine {
    EventTable(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
