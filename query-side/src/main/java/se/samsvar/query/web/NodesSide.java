package se.samsvar.query.web;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.nodes.NodeChannel;

/** Several nodes on one PostgreSQL share the work on the views, and each must know how far all of them are. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
@ConditionalOnBooleanProperty(name = "samsvar.node.alone", havingValue = false, matchIfMissing = true)
class NodesSide {
    private static final String CHANNEL = "samsvar_views";

    @Bean(initMethod = "start")
    NodeChannel viewsElsewhere(DataSource dataSource, ElsewherePositions elsewhere, CatchUp catchUp) {
        return new NodeChannel(dataSource, CHANNEL, List.of(), word -> {
            elsewhere.hear(word);
            catchUp.signal();
        });
    }

    @Bean
    TellPositions tellPositions(@Qualifier("viewsElsewhere") NodeChannel viewsElsewhere, AxonPositions positions) {
        return new TellPositions(viewsElsewhere, positions::here);
    }
}
