package se.samsvar.query.axon;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samsvar.json.MessageJson;
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
}
