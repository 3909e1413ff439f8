package se.samsvar.command.axon;

import java.util.Map;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import se.samsvar.actor.ActorMetadata;

/**
 * Names the event that led to a message. Commands and deadlines are not stored, so the parent that Axon records would lead
 * nowhere: they hand on the event that they came from.
 */
final class CausingEvent implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        if (message instanceof EventMessage<?> && !(message instanceof DeadlineMessage<?>)) {
            return Map.of(ActorMetadata.CAUSING_EVENT, message.getIdentifier());
        }
        Object cause = message.getMetaData().get(ActorMetadata.CAUSING_EVENT);
        return cause == null ? Map.of() : Map.of(ActorMetadata.CAUSING_EVENT, cause);
    }
}
