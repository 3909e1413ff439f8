package se.samsvar.command.notification;

import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.tracing.SpanFactory;
import org.slf4j.MDC;
import se.samsvar.actor.ActorMetadata;

/**
 * Says in logs and traces what a step of a notice belongs to. The scheduler takes it in a thread that knows nothing of that,
 * perhaps hours later.
 */
final class TracedSteps {
    private final Supplier<SpanFactory> spans;

    TracedSteps(Supplier<SpanFactory> spans) {
        this.spans = spans;
    }

    /** @param origin the metadata that ties the step to what caused it */
    void take(String name, Object step, Map<String, String> origin, Runnable work) {
        Message<?> cause = new GenericMessage<>(step, origin);
        try (MDC.MDCCloseable _ = MDC.putCloseable(ActorMetadata.TRACE_ID, ActorMetadata.root(cause))) {
            spans.get().createHandlerSpan(() -> name, cause, true).run(work);
        }
    }
}
