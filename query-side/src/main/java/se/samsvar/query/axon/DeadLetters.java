package se.samsvar.query.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import se.samsvar.processing.EventSavepoints;
import se.samsvar.processing.EverySequence;

/** An event that a handler can't digest waits here, with those that follow it in its sequence; the others flow on. */
final class DeadLetters {
    private DeadLetters() {}

    static void register(EventProcessingConfigurer processing, String group, ConnectionProvider connections) {
        EventSavepoints savepoints = new EventSavepoints(connections);
        processing.registerHandlerInterceptor(group, axon -> savepoints);
        processing.registerDeadLetterPolicy(group, axon -> savepoints);
        processing.registerDeadLetterQueue(group, axon -> queue(axon, group));
        // without the cache every event costs a SELECT; a replay meets the same events again anyway
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group,
                (axon, builder) -> builder.enableSequenceIdentifierCache().allowReset(true));
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> queue(Configuration axon, String group) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(group)
                .schema(QueryTables.deadLetters())
                .statementFactory(
                        new EverySequence(QueryTables.deadLetters(), axon.serializer(), axon.eventSerializer()))
                .connectionProvider(axon.getComponent(ConnectionProvider.class))
                .transactionManager(axon.getComponent(TransactionManager.class))
                .genericSerializer(axon.serializer())
                .eventSerializer(axon.eventSerializer())
                .build();
    }
}
