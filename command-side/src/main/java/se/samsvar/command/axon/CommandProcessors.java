package se.samsvar.command.axon;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import se.samsvar.processing.desk.PausableProcessor;
import se.samsvar.processing.desk.PauseFlags;
import se.samsvar.telemetry.TraceInLog;

/**
 * How sagas and side effects of the command side follow the events. A bean annotated with {@code @ProcessingGroup} in
 * a package of this side is all that a new one needs.
 */
@Configuration(proxyBeanMethods = false)
class CommandProcessors {
    static final String OWN_PACKAGES = "se.samsvar.command";
    private static final int CLAIM_INTERVAL_MILLIS = 3_000;
    private static final int CLAIM_EXTENSION_MILLIS = 1_500;
    /** Commands of one batch commit together, with their aggregates locked: keep it short. */
    private static final int BATCH_SIZE = 20;

    @Bean
    @Primary
    TokenStore commandTokenStore(ConnectionProvider connections, Serializer serializer) {
        return CommandTables.tokenStore(connections, serializer);
    }

    @Bean
    ConfigurerModule commandEventProcessing(ListableBeanFactory beans) {
        List<String> groups = ProcessingGroups.below(OWN_PACKAGES, beans);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors();
            processing.registerPooledStreamingEventProcessorConfiguration((axon, builder) -> tuned(builder));
            processing.registerDefaultHandlerInterceptor((axon, processor) -> new TraceInLog<>());
            processing.registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
            ConnectionProvider connections = beans.getBean(ConnectionProvider.class);
            PauseFlags flags = new PauseFlags(connections, CommandTables.SCHEMA);
            groups.forEach(group -> {
                DeadLetters.register(processing, group, connections);
                processing.registerPooledStreamingEventProcessorConfiguration(
                        group, (axon, builder) -> PausableProcessor.by(builder, flags));
            });
        };
    }

    /** From the first event on: a saga that is added later takes care of what happened before it. */
    private static PooledStreamingEventProcessor.Builder tuned(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH_SIZE)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS);
    }
}
