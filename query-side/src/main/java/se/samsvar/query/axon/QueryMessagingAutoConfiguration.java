package se.samsvar.query.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samsvar.bus.BusCommands;
import se.samsvar.bus.BusKey;
import se.samsvar.bus.BusQueries;
import se.samsvar.bus.SignCommands;
import se.samsvar.json.MessageJson;
import se.samsvar.ledger.EventLog;
import se.samsvar.processing.BackAtOnce;
import se.samsvar.processing.WakingEventSource;
import se.samsvar.upcasting.EventUpcasters;

/**
 * What both sides need, for a process that has no command side. Its place in the order matters too: Axon 4.13 orders
 * its own auto-configurations by the names of Spring Boot 3, and would run before a DataSource exists.
 */
@AutoConfiguration(
        after = {DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class},
        before = {
            JdbcAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            NoOpTransactionAutoConfiguration.class
        })
class QueryMessagingAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(CorrelationDataProvider.class)
    static class Correlation {
        @Bean
        CorrelationDataProvider messageOrigin() {
            return new MessageOriginProvider();
        }

        @Bean
        CorrelationDataProvider actorOrigin() {
            return new SimpleCorrelationDataProvider("actor", "organisation", "role");
        }
    }

    /** Stored events of earlier revisions are read as those of today. */
    @Bean
    @ConditionalOnMissingBean
    EventUpcasterChain eventUpcasterChain() {
        return EventUpcasters.chain();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(Serializer.class)
    static class Serializers {
        @Bean
        @Primary
        Serializer serializer(RevisionResolver revisions) {
            return jackson(revisions, MessageJson::tolerant);
        }

        @Bean
        @Qualifier("eventSerializer")
        Serializer eventSerializer(RevisionResolver revisions) {
            return jackson(revisions, MessageJson::tolerant);
        }

        @Bean
        @Qualifier("messageSerializer")
        Serializer messageSerializer(RevisionResolver revisions) {
            return jackson(revisions, MessageJson::strict);
        }

        private static Serializer jackson(RevisionResolver revisions, Jackson3SerializerCustomizer customizer) {
            return Jackson3Serializer.builder()
                    .revisionResolver(revisions)
                    .jsonMapperBuilderCustomizer(customizer)
                    .build();
        }
    }

    /** With Axon Server events are pushed, and nobody has to be woken. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(WakingEventSource.class)
    @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false)
    static class Waking {
        @Bean
        WakingEventSource wakingEventSource(EmbeddedEventStore eventStore) {
            return new WakingEventSource(eventStore);
        }

        @Bean
        ConfigurerModule wakingProcessors() {
            return configurer -> configurer
                    .eventProcessing()
                    .configureDefaultStreamableMessageSource(axon -> axon.getComponent(WakingEventSource.class));
        }
    }

    /** With Axon Server commands go to other processes, and this one says who ordered them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(BusKey.class)
    @ConditionalOnBooleanProperty("axon.axonserver.enabled")
    @EnableConfigurationProperties(BusSettings.class)
    static class Bus {
        @Bean(destroyMethod = "shutdownNow", defaultCandidate = false)
        ScheduledExecutorService commandRetries() {
            return Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("command-retry").factory());
        }

        @Bean
        CommandGateway commandGateway(
                BusSettings settings,
                CommandBus commands,
                @Qualifier("commandRetries") ScheduledExecutorService commandRetries) {
            commands.registerDispatchInterceptor(new SignCommands(new BusKey(settings.key())));
            return BusCommands.over(commands, commandRetries);
        }

        @Bean
        QueryGateway queryGateway(QueryBus queries) {
            return BusQueries.over(queries);
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

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(EventLog.class)
    @ConditionalOnBooleanProperty("axon.axonserver.enabled")
    static class Log {
        @Bean
        EventLog eventLog(AxonServerConnectionManager connections) {
            return new AxonServerLog(connections);
        }
    }
}
