package se.samsvar.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.standalone.StartupRefused;

class PostgresServerTest {
    @TempDir
    Path directory;

    @Test
    void whatWasCommittedIsThereAfterAKill() throws Exception {
        try (DataDirectory first = DataDirectory.claim(directory)) {
            PostgresServer abandoned = PostgresServer.start(first);
            jdbc(abandoned, abandoned.password())
                    .sql("CREATE TABLE kept (id int)")
                    .update();
        }
        // the library's own lock would go with the JVM that was killed
        Files.delete(directory.resolve("postgres/epg-lock"));
        try (DataDirectory second = DataDirectory.claim(directory);
                PostgresServer server = PostgresServer.start(second)) {
            JdbcClient jdbc = jdbc(server, server.password());
            assertThat(jdbc.sql("SELECT count(*) FROM kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
            assertThat(jdbc.sql("SHOW listen_addresses").query(String.class).single())
                    .isEqualTo("127.0.0.1");
            assertThatThrownBy(() ->
                            jdbc(server, "guessed").sql("SELECT 1").query().singleRow())
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProgramIsRemoved() throws Exception {
        Path pidFile = directory.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory + "\n");
        LeftoverPostmaster.stop(directory);
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void onlyOneAtATimeAndOnlyForOneUser() throws Exception {
        Path data = directory.resolve("data");
        try (DataDirectory first = DataDirectory.claim(data)) {
            Password.readOrChoose(first.passwordFile());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first.passwordFile())))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DataDirectory.claim(data))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("Another Samsvar");
        }
    }

    private static JdbcClient jdbc(PostgresServer server, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), PostgresServer.USER, password));
    }
}
