package se.samsvar.query.testing;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import se.samsvar.query.QuerySide;

/** The whole query side as it runs, with events that the test stores and accounts like those of the demo. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySide.class)
public class QueryOffice {
    @Bean
    EventStorageEngine events() {
        return new InMemoryEventStorageEngine();
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
