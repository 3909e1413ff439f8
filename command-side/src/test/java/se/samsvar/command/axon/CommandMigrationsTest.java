package se.samsvar.command.axon;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.command.testing.TestDatabase;

class CommandMigrationsTest {
    /** PostgreSQL would end such a transaction when a migration takes long. */
    @Test
    void nobodyWaitsInATransactionMeanwhile() {
        Flyway flyway = new CommandMigrations().commandFlyway(new DriverManagerDataSource(TestDatabase.freshUrl()));
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/waiting")
                .load()
                .migrate();
    }
}
