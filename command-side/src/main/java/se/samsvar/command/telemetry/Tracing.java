package se.samsvar.command.telemetry;

import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.axonframework.tracing.SpanAttributesProvider;
import org.axonframework.tracing.SpanFactory;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.telemetry.ChainAttribute;
import se.samsvar.telemetry.DiscreetExporter;

/**
 * What of messages becomes spans, and what of spans leaves.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(TracingOnDemand.ENDPOINT)
public class Tracing {
    @Bean
    SpanFactory spanFactory(Tracer tracer) {
        return OpenTelemetrySpanFactory.builder()
                .tracer(tracer)
                .contextPropagators(W3CTraceContextPropagator.getInstance())
                .build();
    }

    @Bean
    SpanAttributesProvider chainAttribute() {
        return new ChainAttribute();
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> exporters) {
        return SpanExporters.of(
                exporters.orderedStream().map(DiscreetExporter::new).toList());
    }

    /** What logs call {@code traceId} is Samsvar's own, traced or not. */
    @Bean
    Slf4JEventListener idsInLogs() {
        return new Slf4JEventListener("trace.id", "span.id");
    }
}
