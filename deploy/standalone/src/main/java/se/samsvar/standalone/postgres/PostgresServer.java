package se.samsvar.standalone.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import se.samsvar.standalone.StartupRefused;

/** The embedded PostgreSQL, made to keep what it has acknowledged. */
final class PostgresServer implements AutoCloseable {
    static final String USER = "postgres";
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");
    /** After a crash the log has to be read first. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EmbeddedPostgres postgres;
    private final String password;

    private PostgresServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static PostgresServer start(DataDirectory directory) {
        try {
            RootCheck.refuseIfPostgresWouldRefuse();
            LeftoverPostmaster.stop(directory.postgres());
            String password = Password.readOrChoose(directory.passwordFile());
            PostgresServer server =
                    new PostgresServer(builder(directory, password).start(), password);
            server.assertDurable();
            return server;
        } catch (IOException | SQLException | IllegalStateException failed) {
            throw new StartupRefused(
                    "The embedded PostgreSQL did not start (" + failed.getMessage() + ").",
                    "See the lines above; the data in " + directory.postgres() + " is untouched.",
                    failed);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory directory, String password) throws IOException {
        OwnerOnly.createDirectories(directory.postgres());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        // the library knows these as options of initdb; they replace its "trust everybody"
        return builder.setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.passwordFile().toString());
    }

    private void assertDurable() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABILITY) {
                try (ResultSet value = statement.executeQuery("SHOW " + setting)) {
                    if (!value.next() || !value.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off");
                    }
                }
            }
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
