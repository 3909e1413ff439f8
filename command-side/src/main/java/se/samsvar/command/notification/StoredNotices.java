package se.samsvar.command.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;

/** Asks the event store itself how a notice stands. */
final class StoredNotices {

    private final Supplier<EventStore> events;

    /** @param askedAt when it was asked for, by the event store's clock */
    record Stored(NoticeState state, Instant askedAt) {}

    StoredNotices(Supplier<EventStore> events) {
        this.events = events;
    }

    Optional<Stored> find(NoticeId noticeId) {
        NoticeState state = new NoticeState();
        Instant askedAt = null;
        DomainEventStream stream = events.get().readEvents(noticeId.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof NoticeEvent event) {
                state.on(event);
                askedAt = event instanceof NoticeRequested ? message.getTimestamp() : askedAt;
            }
        }
        return stored(state, askedAt);
    }

    private static Optional<Stored> stored(NoticeState state, @Nullable Instant askedAt) {
        return askedAt == null ? Optional.empty() : Optional.of(new Stored(state, askedAt));
    }
}
