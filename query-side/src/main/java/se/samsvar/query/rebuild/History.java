package se.samsvar.query.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.StoredEvent;

/** The stored events as those who follow them get them: in the shape of today, each told its number. */
final class History {
    private final Supplier<EventLog> log;
    private final Serializer serializer;
    private final EventUpcasterChain upcasters;

    History(Supplier<EventLog> log, Serializer serializer, EventUpcasterChain upcasters) {
        this.log = log;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /** Those with {@code after < number <= upTo}; all of them at once. */
    List<TrackedEventMessage<?>> read(long after, long upTo) {
        List<TrackedDomainEventData<byte[]>> stored = new ArrayList<>();
        log.get().read(after, upTo, event -> stored.add(tracked(event)));
        return EventUtils.upcastAndDeserializeTrackedEvents(stored.stream(), serializer, upcasters)
                .<TrackedEventMessage<?>>map(message -> (TrackedEventMessage<?>)
                        message.andMetaData(Map.of(ActorMetadata.NUMBER, String.valueOf(number(message)))))
                .toList();
    }

    static long number(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private static TrackedDomainEventData<byte[]> tracked(StoredEvent event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(event.number()),
                new GenericDomainEventEntry<>(
                        event.aggregateType(),
                        event.aggregate(),
                        event.sequence(),
                        event.eventId(),
                        event.recordedAt(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        event.metadata()));
    }
}
