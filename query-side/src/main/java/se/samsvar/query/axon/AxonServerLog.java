package se.samsvar.query.axon;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events in Axon Server, numbered from 0 without gaps. What it has given a number is there to stay, so all that it
 * knows is settled. It keeps metadata as pairs and not as a text: they are written here as JSON in the order of their names.
 */
final class AxonServerLog implements EventLog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_A_TIME = 1_000;
    private static final int PATIENCE_SECONDS = 30;

    private final AxonServerConnectionManager connections;

    AxonServerLog(AxonServerConnectionManager connections) {
        this.connections = connections;
    }

    @Override
    public long settled() {
        try {
            return channel().getLastToken().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away(stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw away(failed);
        }
    }

    @Override
    public void read(long after, long upTo, Consumer<StoredEvent> to) {
        long last = Math.min(upTo, settled());
        if (after >= last) {
            return;
        }
        try (EventStream stream = channel().openStream(Math.max(after, -1), AT_A_TIME)) {
            long read = after;
            while (read < last) {
                EventWithToken next = stream.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw away(stream.getError().orElse(null));
                }
                read = next.getToken();
                if (read <= last) {
                    to.accept(stored(read, next.getEvent()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw away(stopped);
        }
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private static StoredEvent stored(long number, Event event) {
        boolean ofAggregate = !event.getAggregateType().isEmpty();
        return new StoredEvent(
                number,
                ofAggregate ? event.getAggregateIdentifier() : event.getMessageIdentifier(),
                event.getAggregateSequenceNumber(),
                ofAggregate ? event.getAggregateType() : null,
                event.getMessageIdentifier(),
                event.getPayload().getType(),
                event.getPayload().getRevision().isEmpty()
                        ? null
                        : event.getPayload().getRevision(),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())),
                metadata(event.getMetaDataMap()),
                event.getPayload().getData().toByteArray());
    }

    private static byte[] metadata(Map<String, MetaDataValue> values) {
        Map<String, Object> sorted = new TreeMap<>();
        values.forEach((name, value) -> sorted.put(name, plain(value)));
        return JSON.writeValueAsBytes(sorted);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE -> value.getBytesValue().getData().toByteArray();
            case DATA_NOT_SET -> "";
        };
    }

    private static DataAccessResourceFailureException away(@Nullable Throwable cause) {
        return new DataAccessResourceFailureException("Axon Server does not answer", cause);
    }
}
