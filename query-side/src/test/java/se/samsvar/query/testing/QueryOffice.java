package se.samsvar.query.testing;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import se.samsvar.ledger.EventLog;
import se.samsvar.query.QuerySide;

/** The whole query side as it runs, with events that the test stores and accounts like those of the demo. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySide.class)
public class QueryOffice {
    @Bean
    EventStorageEngine events() {
        return new MemoryEvents();
    }

    @Bean
    EventLog eventLog(EventStorageEngine engine, @Qualifier("eventSerializer") Serializer serializer) {
        return new MemoryEventLog(engine, serializer);
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    UserDetailsService accounts() {
        return name -> TestAccount.ALL.stream()
                .filter(account -> account.getUsername().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsernameNotFoundException(name));
    }
}
