package se.samsvar.query.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.processing.desk.PausableProcessor;
import se.samsvar.processing.desk.PauseFlags;
import se.samsvar.query.event.Writes;
import se.samsvar.telemetry.TraceInLog;

/**
 * How projections follow the events. A bean annotated with {@code @ProcessingGroup} in a package of this side is all
 * that a new one needs.
 */
@Configuration(proxyBeanMethods = false)
class QueryProcessors {
    private static final String OWN_PACKAGES = "se.samsvar.query";
    private static final int BATCH_SIZE = 300;
    private static final int CLAIM_INTERVAL_MILLIS = 3_000;
    private static final int CLAIM_EXTENSION_MILLIS = 1_500;

    @Bean
    Writes writes(JdbcTemplate jdbc) {
        return new Writes(jdbc);
    }

    @Bean
    TokenStore queryTokenStore(ConnectionProvider connections, Serializer serializer) {
        return QueryTables.tokenStore(connections, serializer);
    }

    @Bean
    Projections projections(ListableBeanFactory beans) {
        return new Projections(ProcessingGroups.below(OWN_PACKAGES, beans));
    }

    @Bean
    ConfigurerModule queryEventProcessing(Projections projections, ListableBeanFactory beans) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors();
            projections.names().forEach(group -> register(processing, group, beans));
        };
    }

    private static void register(EventProcessingConfigurer processing, String group, ListableBeanFactory beans) {
        PauseFlags flags = new PauseFlags(beans.getBean(ConnectionProvider.class), QueryTables.SCHEMA);
        processing.registerPooledStreamingEventProcessorConfiguration(
                group, (axon, builder) -> PausableProcessor.by(tuned(builder), flags));
        processing.registerTokenStore(group, axon -> beans.getBean("queryTokenStore", TokenStore.class));
        processing.registerTransactionManager(
                group,
                axon -> new RelaxedTransactions(
                        axon.getComponent(TransactionManager.class), beans.getBean(JdbcClient.class)));
        processing.registerHandlerInterceptor(group, axon -> new TraceInLog<>());
        DeadLetters.register(processing, group, beans.getBean(ConnectionProvider.class));
    }

    /** From the first event on: a new projection is filled by what happened before it. */
    private static PooledStreamingEventProcessor.Builder tuned(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH_SIZE)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS);
    }
}
