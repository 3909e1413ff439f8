package se.samsvar.query.axon;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryMigrations {
    @Bean(initMethod = "migrate")
    Flyway queryFlyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("query")
                .locations("classpath:db/migration/query")
                // else the transaction that holds the lock is idle during a long migration, and PostgreSQL may end it
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }
}
