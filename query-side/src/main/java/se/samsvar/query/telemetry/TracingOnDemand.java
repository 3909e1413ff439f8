package se.samsvar.query.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Without an address for traces there is nothing of OpenTelemetry: no spans, no threads, no connections. Logs never go there. */
final class TracingOnDemand implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final List<String> ALL = List.of(
            "org.springframework.boot.micrometer.tracing.",
            "org.springframework.boot.opentelemetry.",
            "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration");
    private static final List<String> NEVER = List.of(
            "org.springframework.boot.opentelemetry.autoconfigure.logging.",
            "org.axonframework.springboot.autoconfig.OpenTelemetryAutoConfiguration");

    private boolean wanted;

    @Override
    public void setEnvironment(Environment environment) {
        wanted = environment.containsProperty(ENDPOINT);
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        List<String> leftOut = wanted ? NEVER : ALL;
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            @Nullable String candidate = candidates[i];
            kept[i] = candidate == null || leftOut.stream().noneMatch(candidate::startsWith);
        }
        return kept;
    }
}
