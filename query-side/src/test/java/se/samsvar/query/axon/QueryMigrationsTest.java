package se.samsvar.query.axon;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.query.testing.TestDatabase;

class QueryMigrationsTest {
    /** PostgreSQL would end such a transaction when a migration takes long. */
    @Test
    void nobodyWaitsInATransactionMeanwhile() {
        Flyway flyway = new QueryMigrations().queryFlyway(new DriverManagerDataSource(TestDatabase.freshUrl()));
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/waiting")
                .load()
                .migrate();
    }
}
