package se.samsvar.command.axon;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samsvar.nodes.NodeChannel;
import se.samsvar.nodes.SharedKey;

/** Several nodes on one PostgreSQL, as there may be where it is an external one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
@ConditionalOnBooleanProperty(name = "samsvar.node.alone", havingValue = false, matchIfMissing = true)
class NodesConfiguration {
    private static final String CHANNEL = "samsvar_stored";

    /** Those that sign what leaves the house must be the same everywhere. */
    @Bean(initMethod = "start")
    NodeChannel storedElsewhere(
            DataSource dataSource, ObjectProvider<SharedKey> keys, ObjectProvider<NodeEventStore> store) {
        return new NodeChannel(
                dataSource, CHANNEL, keys.stream().toList(), word -> store.ifAvailable(NodeEventStore::lookAgain));
    }

    @Bean
    Bell storedHere(@Qualifier("storedElsewhere") NodeChannel storedElsewhere, ObjectProvider<NodeEventStore> store) {
        Bell bell = new Bell(() -> storedElsewhere.tell("stored"));
        store.ifAvailable(events -> events.whenStored(bell::pull));
        return bell;
    }
}
