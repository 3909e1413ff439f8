package se.samsvar.query.live;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.incidents.Concerns;
import se.samsvar.query.web.CatchUp;

/** Live updates. */
@Configuration(proxyBeanMethods = false)
@Import(LiveStreams.class)
public class LiveSide {
    @Bean
    LiveHub liveHub() {
        return new LiveHub();
    }

    @Bean
    LiveFeed liveFeed(EventStore store, CatchUp catchUp, Concerns concerns, LiveHub hub) {
        return new LiveFeed(store, catchUp, concerns, hub);
    }
}
