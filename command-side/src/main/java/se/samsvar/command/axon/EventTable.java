package se.samsvar.command.axon;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import se.samsvar.actor.ActorMetadata;

/**
 * The events in PostgreSQL. No aggregate here makes snapshots, so none is asked for before each load.
 *
 * <p>Whoever follows the events is told each one's own number in its metadata. Axon's token can't say it: the position of
 * one that has filled a gap, since its transaction ended later than the next one's, is the highest number seen so far.
 */
class EventTable extends JdbcEventStorageEngine {
    static final String NUMBER_COLUMN = "global_index";

    EventTable(Builder builder) {
        super(builder);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        TrackedEventData<?> event = super.getTrackedEventData(row, previous);
        return event instanceof TrackedDomainEventData<?> of ? numbered(of, row.getLong(NUMBER_COLUMN)) : event;
    }

    private static TrackedEventData<byte[]> numbered(TrackedDomainEventData<?> event, long number) {
        return new TrackedDomainEventData<>(
                event.trackingToken(),
                new GenericDomainEventEntry<>(
                        event.getType(),
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getEventIdentifier(),
                        event.getTimestamp(),
                        event.getPayload().getType().getName(),
                        event.getPayload().getType().getRevision(),
                        (byte[]) event.getPayload().getData(),
                        withNumber((byte[]) event.getMetaData().getData(), number)));
    }

    /** Metadata are a JSON object without white space before its first field. */
    private static byte[] withNumber(byte[] metadata, long number) {
        String fields = new String(metadata, StandardCharsets.UTF_8).substring(1);
        String first = "{\"" + ActorMetadata.NUMBER + "\":\"" + number + "\"";
        return (first + (fields.startsWith("}") ? "" : ",") + fields).getBytes(StandardCharsets.UTF_8);
    }
}
