package se.samsvar.command.axon;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import se.samsvar.ledger.EventLog;
import se.samsvar.processing.WakingEventSource;

/** The event store in PostgreSQL; with Axon Server the connector brings its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeSettings.class)
class EventStoreConfiguration {
    private static final int BATCH_SIZE = 1000;
    /**
     * A number that is missing is waited for so long: longer than any transaction lasts that stores events. What is stored
     * under a number that nobody waits for any more is never told to anybody.
     */
    private static final int GAP_TIMEOUT_MILLIS = 10 * 60 * 1000;

    /** More than others can store meanwhile; a saga's step stores thousands in one transaction. */
    private static final int MAX_GAP_OFFSET = 1_000_000;

    /** A few kilobytes each. */
    private static final int AGGREGATES = 2000;

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new SQLStateResolver();
    }

    /**
     * What another node has added meanwhile is noticed when something is stored, not when there is nothing to change: where
     * there may be several nodes nothing is remembered.
     */
    @Bean
    Cache aggregateCache(
            @Value("${axon.axonserver.enabled:false}") boolean axonServer,
            @Value("${spring.datasource.url:}") String externalDatabase,
            NodeSettings node) {
        boolean several = axonServer || !externalDatabase.isEmpty() && !node.alone();
        return several ? NoCache.INSTANCE : new RecentAggregates(AGGREGATES);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty(name = "axon.axonserver.enabled", havingValue = false)
    static class OnPostgres {
        @Bean
        EventStorageEngine eventStorageEngine(
                Serializer serializer,
                @Qualifier("eventSerializer") Serializer eventSerializer,
                PersistenceExceptionResolver exceptionResolver,
                ConnectionProvider connections,
                TransactionManager transactions,
                org.axonframework.config.Configuration axon) {
            return new EventTable(JdbcEventStorageEngine.builder()
                    .schema(eventSchema())
                    .snapshotSerializer(serializer)
                    .eventSerializer(eventSerializer)
                    .upcasterChain(axon.upcasterChain())
                    .snapshotFilter(axon.snapshotFilter())
                    .persistenceExceptionResolver(exceptionResolver)
                    .connectionProvider(connections)
                    .transactionManager(transactions)
                    .batchSize(BATCH_SIZE)
                    // the default asks once more after every aggregate, only to hear that nothing follows
                    .finalAggregateBatchPredicate(batch -> batch.size() < BATCH_SIZE)
                    .gapTimeout(GAP_TIMEOUT_MILLIS)
                    .maxGapOffset(MAX_GAP_OFFSET));
        }

        /** Under the names by which Axon knows its own. */
        @Bean(name = "eventBus")
        @Qualifier("eventStore")
        NodeEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
            return new NodeEventStore(EmbeddedEventStore.builder()
                    .storageEngine(engine)
                    .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                    .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
        }

        @Bean
        EventLog eventLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
            return new EventTableLog(jdbc, transactions);
        }

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

        private static EventSchema eventSchema() {
            return EventSchema.builder()
                    .eventTable("command.domain_event")
                    .snapshotTable("command.snapshot")
                    .globalIndexColumn(EventTable.NUMBER_COLUMN)
                    .timestampColumn("recorded_at")
                    .eventIdentifierColumn("event_identifier")
                    .aggregateIdentifierColumn("aggregate_identifier")
                    .sequenceNumberColumn("sequence_number")
                    .typeColumn("aggregate_type")
                    .payloadTypeColumn("payload_type")
                    .payloadRevisionColumn("payload_revision")
                    .payloadColumn("payload")
                    .metaDataColumn("metadata")
                    .build();
        }
    }
}
