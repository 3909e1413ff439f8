package se.samsvar.query.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.processing.desk.Followers;
import se.samsvar.processing.desk.PauseFlags;
import se.samsvar.processing.desk.PauseWatch;

/** Lets the processors of the views follow what was said of pauses. */
@Configuration(proxyBeanMethods = false)
class QueryDesk {
    @Bean(defaultCandidate = false)
    Followers viewFollowers(Projections views, ObjectProvider<EventProcessingConfiguration> processing) {
        return new ViewFollowers(views, processing::getObject);
    }

    @Bean(defaultCandidate = false)
    PauseWatch viewWatch(ConnectionProvider connections, @Qualifier("viewFollowers") Followers followers) {
        return new PauseWatch(new PauseFlags(connections, QueryTables.SCHEMA), followers);
    }

    /** Begins after Axon has started its processors, and ends before it stops them. */
    @Bean
    SmartLifecycle viewWatchLifecycle(@Qualifier("viewWatch") PauseWatch watch) {
        return new WatchLifecycle(watch);
    }
}
