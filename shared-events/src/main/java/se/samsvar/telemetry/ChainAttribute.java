package se.samsvar.telemetry;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.SpanAttributesProvider;
import se.samsvar.actor.ActorMetadata;

/** Ties a span to what logs and history call the trace of a message: the identifier of the command that began it. */
public final class ChainAttribute implements SpanAttributesProvider {
    static final String NAME = "samsvar.trace_id";

    @Override
    public Map<String, String> provideForMessage(Message<?> message) {
        return Map.of(NAME, ActorMetadata.root(message));
    }
}
