package se.samsvar.query.axon;

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
                .load();
    }
}
