package se.samsvar.command.axon;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of Axon that the command side owns: event store, sagas, deadlines and its own event processors. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandMigrations.class,
    SerializerConfiguration.class,
    EventStoreConfiguration.class,
    NodesConfiguration.class,
    CommandProcessors.class,
    SagaStoreConfiguration.class,
    SchedulerConfiguration.class,
    MessagingConfiguration.class,
    LogConfiguration.class,
    BusConfiguration.class,
    MeterConfiguration.class,
    HealthConfiguration.class,
    CommandDesk.class
})
public class CommandAxonConfiguration {}
