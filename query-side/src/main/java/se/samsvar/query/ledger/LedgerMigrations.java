package se.samsvar.query.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerMigrations {

    @Bean(initMethod = "migrate")
    Flyway ledgerFlyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .schemas("ledger")
                .locations("classpath:db/migration/ledger")
                .load();
    }
}
