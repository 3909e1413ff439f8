package se.samsvar.query.operations;

import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.query.axon.Projections;

/** Positions of the views of this node, and the dead letters of them all. */
@Configuration(proxyBeanMethods = false)
@Import({OperationsApi.class, Meters.class})
public class OperationsSide {
    @Bean
    ViewProcessors viewProcessors(
            EventStore store, Projections views, ObjectProvider<EventProcessingConfiguration> processing) {
        Supplier<EventProcessingConfiguration> processors = processing::getObject;
        return new ViewProcessors(store, views, processors);
    }

    @Bean
    WaitingLetters waitingLetters(JdbcClient jdbc, ObjectProvider<EventProcessingConfiguration> processing) {
        return new WaitingLetters(jdbc, processing::getObject);
    }
}
