package se.samsvar.standalone;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.samsvar.command.CommandSide;
import se.samsvar.query.QuerySide;
import se.samsvar.standalone.postgres.EmbeddedPostgresConfiguration;

/** Both sides in one process, with a PostgreSQL of their own unless another one is named. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(SamsvarSettings.class)
@Import({
    EmbeddedPostgresConfiguration.class,
    CommandSide.class,
    QuerySide.class,
    DemoCity.class,
    ApiDescription.class,
    DemoGuard.class,
    Welcome.class
})
public class Samsvar {
    public static void main(String[] arguments) {
        // nothing phones home, and nothing advertises
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Samsvar.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
