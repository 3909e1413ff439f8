package se.samsvar.query.operations;

import java.sql.Timestamp;
import java.time.Clock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.processing.CountedRows;
import se.samsvar.processing.ProcessorMeters;
import se.samsvar.query.axon.Projections;

/** What whoever looks after Samsvar wants to be woken by, of the views. */
@Configuration(proxyBeanMethods = false)
class Meters {
    private static final String OPEN = "select count(*) from query.picture_task where valid_to is null and status ";

    @Bean
    ProcessorMeters viewMeters(
            Projections views, EventStore store, ObjectProvider<EventProcessingConfiguration> processing) {
        return new ProcessorMeters(
                views.names(),
                name -> processing.getObject().eventProcessor(name, StreamingEventProcessor.class),
                store::createHeadToken);
    }

    @Bean
    CountedRows overdueTasks(JdbcClient jdbc, Clock clock) {
        return new CountedRows(
                "samsvar.tasks.overdue",
                "Tasks that are open after their due time",
                () -> jdbc.sql(OPEN + "in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED') and due_at < ?")
                        .param(Timestamp.from(clock.instant()))
                        .query(Double.class)
                        .single(),
                clock);
    }

    @Bean
    CountedRows unacknowledgedTasks(JdbcClient jdbc, Clock clock) {
        return new CountedRows(
                "samsvar.tasks.unacknowledged",
                "Tasks that nobody has taken yet",
                () -> jdbc.sql(OPEN + "= 'ASSIGNED'").query(Double.class).single(),
                clock);
    }

    @Bean
    CountedRows waitingViewLetters(JdbcClient jdbc, Clock clock) {
        return new CountedRows(
                "samsvar.views.dead.letters",
                "Events that a view could not digest",
                () -> jdbc.sql("select count(*) from query.dead_letter_entry")
                        .query(Double.class)
                        .single(),
                clock);
    }
}
