package se.samsvar.query.operations;

import java.util.List;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import se.samsvar.processing.ProcessorsInError;

/**
 * How a node that has no command side is, as far as it is about Axon: whether Axon Server is there, and which event processors
 * are in error.
 */
@AutoConfiguration
class HealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "processorsHealthIndicator")
    HealthIndicator processorsHealthIndicator(ObjectProvider<EventProcessingConfiguration> processing) {
        return () -> {
            List<String> names = ProcessorsInError.among(
                    processing.getObject().eventProcessors().values());
            return names.isEmpty()
                    ? Health.up().build()
                    : Health.down().withDetail("inError", names).build();
        };
    }

    @Bean
    @ConditionalOnMissingBean(name = "axonServerHealthIndicator")
    @ConditionalOnBooleanProperty("axon.axonserver.enabled")
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return () -> {
            String context = connections.getDefaultContext();
            return connections.isConnected(context)
                    ? Health.up().withDetail("context", context).build()
                    : Health.down().withDetail("notConnectedTo", context).build();
        };
    }
}
