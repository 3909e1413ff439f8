package se.samsvar.query;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.query.security.ConfiguredAccounts;

/** The query side as a process of its own, one of several, over Axon Server and PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({QuerySide.class, ConfiguredAccounts.class})
public class QueryNode {
    public static void main(String[] arguments) {
        // nothing phones home, and nothing advertises
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        new SpringApplicationBuilder(QueryNode.class)
                .properties("spring.config.name=query-node,application")
                .run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
