package se.samsvar.command.axon;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.bus.BusCommands;
import se.samsvar.command.incident.Incidents;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {
    @Bean
    CorrelationDataProvider messageOrigin() {
        return new MessageOriginProvider();
    }

    @Bean
    CorrelationDataProvider actorOrigin() {
        return new SimpleCorrelationDataProvider(ActorMetadata.ACTOR, ActorMetadata.ORGANISATION, ActorMetadata.ROLE);
    }

    /** From a request's command to its events, and no further: what they set going was not asked for under that key. */
    @Bean
    CorrelationDataProvider requestOrigin() {
        return message -> message instanceof CommandMessage<?>
                        && message.getMetaData().get(ActorMetadata.REQUEST) instanceof String request
                ? Map.of(ActorMetadata.REQUEST, request)
                : Map.of();
    }

    @Bean
    CorrelationDataProvider causingEvent() {
        return new CausingEvent();
    }

    @Bean
    Incidents incidents(EventStore events) {
        return new StoredIncidents(events);
    }

    @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
    ScheduledExecutorService commandRetries() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("command-retry").factory());
    }

    @Bean
    CommandGateway commandGateway(
            CommandBus commandBus, @Qualifier("commandRetries") ScheduledExecutorService commandRetries) {
        return BusCommands.over(commandBus, commandRetries);
    }
}
