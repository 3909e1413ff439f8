package se.samsvar.query.event;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.partner.PartnerId;

/**
 * How an event was recorded.
 *
 * @param number its number in the order of all events, which rises but may leave gaps
 */
public record Recorded(long number, EventMessage<?> message) {

    /** @param token says the number where the event's metadata don't, as from Axon Server */
    public static Recorded of(EventMessage<?> message, TrackingToken token) {
        return new Recorded(
                message.getMetaData().get(ActorMetadata.NUMBER) instanceof String number
                        ? Long.parseLong(number)
                        : token.position().orElseThrow(),
                message);
    }

    public Instant at() {
        return message.getTimestamp();
    }

    public Timestamp timestamp() {
        return Sql.at(at());
    }

    /** How many events its aggregate has with this one, or null where it belongs to none. */
    public @Nullable Long eventsOfAggregate() {
        return message instanceof DomainEventMessage<?> of ? of.getSequenceNumber() + 1 : null;
    }

    public @Nullable String actor() {
        return text(ActorMetadata.ACTOR);
    }

    public @Nullable String organisation() {
        return text(ActorMetadata.ORGANISATION);
    }

    public @Nullable PartnerId author() {
        return Sql.partner(organisation());
    }

    public @Nullable String text(String metadataKey) {
        return message.getMetaData().get(metadataKey) instanceof String value ? value : null;
    }
}
