package se.samsvar.query.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.test.context.DynamicPropertyRegistry;

/** One PostgreSQL for all tests of a JVM, and a database of its own for whoever asks. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestDatabase() {}

    /** For a {@code @DynamicPropertySource} method. */
    public static void register(DynamicPropertyRegistry registry) {
        String url = freshUrl();
        registry.add("spring.datasource.url", () -> url);
        // one process has it for itself
        registry.add("samsvar.node.alone", () -> true);
        Path data = freshDirectory();
        registry.add("samsvar.data-dir", data::toString);
    }

    public static String freshUrl() {
        String name = "test_" + DATABASES.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** With few connections, that are kept: to open one takes longer than most of what a test asks. */
    public static DataSource fresh() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(freshUrl());
        database.setMaximumPoolSize(8);
        database.setMinimumIdle(0);
        return database;
    }

    private static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "data");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static EmbeddedPostgres start() {
        // on a machine with little to spare what is waited for comes late
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        try {
            return EmbeddedPostgres.builder()
                    // what it does by itself would keep a test's own vacuum from seeing that rows are visible to all
                    .setServerConfig("autovacuum", "off")
                    // a table of a test's size costs several workers no more than an index does; a city's would
                    .setServerConfig("max_parallel_workers_per_gather", "0")
                    .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                    .start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
