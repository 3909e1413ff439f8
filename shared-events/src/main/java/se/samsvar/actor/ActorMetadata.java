package se.samsvar.actor;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;

/** The metadata keys that say who is behind a message, on every command and every event. */
public final class ActorMetadata {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String ORGANISATION = "organisation";
    /** The client's {@code Idempotency-Key} with what it covered, so that a repeated request changes nothing. */
    public static final String REQUEST = "request";
    /** The number of events that an incident had when the client last looked, so that it does not undo what it has not seen. */
    public static final String SEEN = "seen";
    /** Axon's name for the identifier of the first message of the chain. */
    public static final String TRACE_ID = "traceId";
    /** Axon's name for the identifier of the message that caused this one: the parent, not the root. */
    public static final String CAUSED_BY = "correlationId";
    /** The identifier of the event that led to this message, through commands and deadlines, which are not stored. */
    public static final String CAUSING_EVENT = "causedByEvent";

    /** The event's own number in the order of all events, told to whoever follows them; it is not stored with the event. */
    public static final String NUMBER = "number";

    private ActorMetadata() {}

    public static Map<String, String> of(Actor actor) {
        return Map.of(
                ACTOR, actor.name(),
                ROLE, actor.role().name(),
                ORGANISATION, actor.organisation().code());
    }

    /** The identifier of the first message of the chain that a message belongs to; its own where it is the first. */
    public static String root(Message<?> message) {
        return message.getMetaData().get(TRACE_ID) instanceof String root ? root : message.getIdentifier();
    }

    /** The actor behind a message, or null where the message names none. */
    public static @Nullable Actor read(Map<String, ?> metadata) {
        if (metadata.get(ACTOR) instanceof String name
                && metadata.get(ROLE) instanceof String role
                && metadata.get(ORGANISATION) instanceof String organisation) {
            return new Actor(name, Role.valueOf(role), new PartnerId(organisation));
        }
        return null;
    }
}
