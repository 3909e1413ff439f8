package se.samsvar.command.axon;

import java.time.Clock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.operations.Side;
import se.samsvar.processing.desk.Followers;
import se.samsvar.processing.desk.OperationsDesk;
import se.samsvar.processing.desk.PauseFlags;
import se.samsvar.processing.desk.PauseWatch;

/** What an administrator sees and does of the processors of sagas and notices. */
@Configuration(proxyBeanMethods = false)
class CommandDesk {
    @Bean(defaultCandidate = false)
    Followers sideFollowers(ListableBeanFactory beans, ObjectProvider<EventProcessingConfiguration> processing) {
        return new SideFollowers(ProcessingGroups.below(CommandProcessors.OWN_PACKAGES, beans), processing::getObject);
    }

    @Bean(defaultCandidate = false)
    PauseWatch sideWatch(ConnectionProvider connections, @Qualifier("sideFollowers") Followers followers) {
        return new PauseWatch(new PauseFlags(connections, CommandTables.SCHEMA), followers);
    }

    /** Begins after Axon has started its processors, and ends before it stops them. */
    @Bean
    SmartLifecycle sideWatchLifecycle(@Qualifier("sideWatch") PauseWatch watch) {
        return new WatchLifecycle(watch);
    }

    @Bean(defaultCandidate = false)
    OperationsDesk sideDesk(
            @Qualifier("sideFollowers") Followers followers,
            @Qualifier("sideWatch") PauseWatch watch,
            ConnectionProvider connections,
            Serializer serializer,
            EventStore store,
            Clock clock) {
        return new OperationsDesk(
                Side.COMMAND,
                CommandTables.SCHEMA,
                followers,
                watch,
                connections,
                serializer,
                store::createHeadToken,
                clock);
    }
}
