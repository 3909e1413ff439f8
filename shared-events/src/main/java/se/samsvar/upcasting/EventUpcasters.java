package se.samsvar.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import se.samsvar.upcasting.StoredShapes.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The steps of {@link StoredShapes} in Axon's terms, for everything that reads stored events. */
public final class EventUpcasters {

    private EventUpcasters() {}

    public static EventUpcasterChain chain() {
        return new EventUpcasterChain(
                StoredShapes.STEPS.stream().map(ByStep::new).toArray(EventUpcaster[]::new));
    }

    private static final class ByStep extends SingleEventUpcaster {

        private final Step step;

        ByStep(Step step) {
            this.step = step;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return step.startsAt(event.getType().getName(), event.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType(step.type().getName(), step.to()), JsonNode.class, payload -> {
                        step.change().accept((ObjectNode) payload);
                        return payload;
                    });
        }
    }
}
