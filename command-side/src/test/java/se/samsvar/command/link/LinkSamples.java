package se.samsvar.command.link;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import se.samsvar.command.secret.SigningKey;

/** Links over events in memory. */
public final class LinkSamples {

    public static final URI BASE = URI.create("https://samsvar.example");

    private LinkSamples() {}

    public static EventStore store() {
        return EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
    }

    /** Stores one event of an aggregate. */
    public static void happened(EventStore store, Object aggregate, Object event) {
        long number = store.lastSequenceNumberFor(aggregate.toString()).orElse(-1L) + 1;
        store.publish(new GenericDomainEventMessage<>("Aggregate", aggregate.toString(), number, event));
    }

    public static Links links(EventStore store, Clock clock) {
        return new Links(tokens(), new LinkSubjects(() -> store), Duration.ofDays(14), BASE, clock);
    }

    static LinkTokens tokens() {
        return new LinkTokens(SigningKey.of("key", "k".repeat(32), Path.of("none")));
    }
}
