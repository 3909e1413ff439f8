package se.samsvar.command.axon;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommandMigrations {
    @Bean(initMethod = "migrate")
    Flyway commandFlyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("command")
                .locations("classpath:db/migration/command")
                // else the transaction that holds the lock is idle during a long migration, and PostgreSQL may end it
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
