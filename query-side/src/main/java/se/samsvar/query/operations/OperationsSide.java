package se.samsvar.query.operations;

import java.time.Clock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.operations.Side;
import se.samsvar.processing.desk.Followers;
import se.samsvar.processing.desk.OperationsDesk;
import se.samsvar.processing.desk.PauseWatch;
import se.samsvar.query.web.Commands;

/** What an administrator sees and does of the event processors of both sides. */
@Configuration(proxyBeanMethods = false)
@Import({OperationsApi.class, OperationsPages.class, Meters.class})
public class OperationsSide {
    @Bean(defaultCandidate = false)
    OperationsDesk viewDesk(
            @Qualifier("viewFollowers") Followers followers,
            @Qualifier("viewWatch") PauseWatch watch,
            ConnectionProvider connections,
            Serializer serializer,
            EventStore store,
            Clock clock) {
        return new OperationsDesk(
                Side.QUERY, "query", followers, watch, connections, serializer, store::createHeadToken, clock);
    }

    @Bean
    BothSides bothSides(@Qualifier("viewDesk") OperationsDesk views, QueryGateway queries, Commands commands) {
        return new BothSides(views, queries, commands);
    }
}
