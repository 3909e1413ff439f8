package se.samsvar.command;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.samsvar.command.http.NodeErrors;
import se.samsvar.command.security.ConfiguredAccounts;
import se.samsvar.command.security.NodeSecurity;

/** The command side as a process of its own, one of several, over Axon Server and PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, ConfiguredAccounts.class, NodeSecurity.class, NodeErrors.class})
public class CommandNode {
    public static void main(String[] arguments) {
        // nothing phones home, and nothing advertises
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        new SpringApplicationBuilder(CommandNode.class)
                .properties("spring.config.name=command-node,application")
                .run(arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
