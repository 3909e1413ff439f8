package se.samsvar.command.axon;

import java.time.Clock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.processing.CountedRows;
import se.samsvar.processing.ProcessorMeters;

/** What whoever looks after Samsvar wants to be woken by, of sagas and notices. */
@Configuration(proxyBeanMethods = false)
class MeterConfiguration {
    @Bean
    ProcessorMeters commandMeters(
            ListableBeanFactory beans, EventStore store, ObjectProvider<EventProcessingConfiguration> processing) {
        return new ProcessorMeters(
                ProcessingGroups.below(CommandProcessors.OWN_PACKAGES, beans),
                name -> processing.getObject().eventProcessor(name, StreamingEventProcessor.class),
                store::createHeadToken);
    }

    @Bean
    CountedRows waitingCommandLetters(JdbcClient jdbc, Clock clock) {
        return new CountedRows(
                "samsvar.commands.dead.letters",
                "Events that a saga or a notice could not digest",
                () -> jdbc.sql("select count(*) from command.dead_letter_entry")
                        .query(Double.class)
                        .single(),
                clock);
    }

    @Bean
    CountedRows sagas(JdbcClient jdbc, Clock clock) {
        return new CountedRows(
                "samsvar.sagas",
                "Sagas that have not ended",
                () -> jdbc.sql("select count(*) from command.saga_entry")
                        .query(Double.class)
                        .single(),
                clock);
    }
}
