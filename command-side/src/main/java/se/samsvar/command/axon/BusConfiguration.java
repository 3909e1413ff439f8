package se.samsvar.command.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.bus.BusKey;
import se.samsvar.bus.SignCommands;
import se.samsvar.bus.TellRefusals;
import se.samsvar.processing.BackAtOnce;

/** Between processes: every command is signed, and a refusal comes back as what it was. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusSettings.class)
@ConditionalOnBooleanProperty("axon.axonserver.enabled")
class BusConfiguration {
    @Bean
    BusKey busKey(BusSettings settings, CommandBus commands, QueryBus queries) {
        BusKey key = new BusKey(settings.key());
        commands.registerDispatchInterceptor(new SignCommands(key));
        queries.registerHandlerInterceptor(TellRefusals.ofQueries());
        return key;
    }

    @Bean(destroyMethod = "close")
    BackAtOnce backAtOnce(
            AxonServerConnectionManager connections, ObjectProvider<EventProcessingConfiguration> processing) {
        return new BackAtOnce(
                        () -> connections.isConnected(connections.getDefaultContext()),
                        () -> processing.getObject().eventProcessors().values().stream()
                                .filter(StreamingEventProcessor.class::isInstance)
                                .map(StreamingEventProcessor.class::cast)
                                .toList())
                .start();
    }
}
