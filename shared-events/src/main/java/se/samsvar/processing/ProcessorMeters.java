package se.samsvar.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far each event processor of this node is behind, in events, and whether it is in error. What this node does not work on
 * has no value here: another node tells it.
 */
public final class ProcessorMeters implements MeterBinder {
    private final List<String> names;
    private final Function<String, Optional<StreamingEventProcessor>> processors;
    private final Supplier<TrackingToken> head;

    public ProcessorMeters(
            List<String> names,
            Function<String, Optional<StreamingEventProcessor>> processors,
            Supplier<TrackingToken> head) {
        this.names = List.copyOf(names);
        this.processors = processors;
        this.head = head;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : names) {
            Gauge.builder("samsvar.processor.lag", () -> lag(name))
                    .description("Events that the processor has not handled yet")
                    .tag("processor", name)
                    .register(registry);
            Gauge.builder("samsvar.processor.error", () -> error(name))
                    .description("1 where the processor can't go on by itself at the moment")
                    .tag("processor", name)
                    .register(registry);
        }
    }

    private double lag(String name) {
        return processors
                .apply(name)
                .filter(processor -> !processor.processingStatus().isEmpty())
                .map(processor -> Math.max(0, position(head.get()) - position(processor)))
                .orElse(Double.NaN);
    }

    private double error(String name) {
        return processors
                .apply(name)
                .map(processor -> processor.isError() ? 1.0 : 0.0)
                .orElse(Double.NaN);
    }

    private static double position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private static double position(TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
