package se.samsvar.standalone.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Copies a data directory, whether Samsvar runs on it or not.
 *
 * <p>While PostgreSQL runs its files are copied as its own tools do it: between {@code pg_backup_start} and {@code
 * pg_backup_stop}, and its log after that, which a slot keeps from being thrown away meanwhile. Whoever starts PostgreSQL on
 * the copy gets the state of the moment of {@code pg_backup_stop}. Nobody has to wait for it.
 */
public final class DataCopy {
    private static final String LOG = "pg_wal";
    private static final Set<String> NOT_COPIED =
            Set.of("samsvar.lock", "postgres-binaries", "postgres/postmaster.pid", "postgres/postmaster.opts");

    /** Of these PostgreSQL needs the directory, and makes the content anew. */
    private static final Set<String> EMPTIED = Set.of(
            "postgres/pg_replslot",
            "postgres/pg_dynshmem",
            "postgres/pg_notify",
            "postgres/pg_serial",
            "postgres/pg_snapshots",
            "postgres/pg_stat_tmp",
            "postgres/pg_subtrans");

    private static final String SLOT =
            "select pg_create_physical_replication_slot('samsvar_backup_' || pg_backend_pid(), true, true)";
    private static final String START = "select pg_backup_start('samsvar', true)";
    private static final String STOP = "select labelfile from pg_backup_stop(false)";

    private final Path root;

    /** Where the copy goes. Paths are relative to the data directory, with slashes. */
    public interface Receiver {
        void directory(String path) throws IOException;

        void file(String path, Path source) throws IOException;

        void text(String path, String content) throws IOException;
    }

    /** @param directory the data directory */
    public DataCopy(Path directory) {
        this.root = directory.toAbsolutePath().normalize();
    }

    /** Whether there is anything to copy. */
    public boolean exists() {
        return Files.exists(postgres().resolve("PG_VERSION"));
    }

    /** @throws StartupRefused where Samsvar is just starting or ending on it */
    public void to(Receiver receiver) throws IOException, SQLException {
        OptionalInt port = LeftoverPostmaster.runningPort(postgres());
        if (port.isPresent()) {
            copyRunning(port.getAsInt(), receiver);
        } else {
            try (DataDirectory claimed = DataDirectory.claim(root)) {
                copy(claimed.postgres(), Set.of(), receiver);
            }
        }
        // after the database: what it says was delivered is there
        copy(root, Set.of("postgres"), receiver);
    }

    private void copyRunning(int port, Receiver receiver) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        String password = Files.readString(root.resolve("postgres.password")).strip();
        try (Connection connection = DriverManager.getConnection(url, PostgresServer.USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute(SLOT);
            statement.execute(START);
            copy(postgres(), Set.of("postgres/" + LOG), receiver);
            receiver.text("postgres/backup_label", label(statement));
            copy(postgres().resolve(LOG), Set.of(), receiver);
        }
    }

    private static String label(Statement statement) throws SQLException {
        try (ResultSet stopped = statement.executeQuery(STOP)) {
            stopped.next();
            return stopped.getString(1);
        }
    }

    private Path postgres() {
        return root.resolve("postgres");
    }

    private void copy(Path from, Set<String> without, Receiver receiver) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                String path = name(directory);
                if (NOT_COPIED.contains(path) || without.contains(path)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!path.isEmpty()) {
                    receiver.directory(path);
                }
                return EMPTIED.contains(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = name(file);
                if (!NOT_COPIED.contains(path) && !isPassing(path)) {
                    try {
                        receiver.file(path, file);
                    } catch (NoSuchFileException goneMeanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static boolean isPassing(String path) {
        return path.endsWith(".part")
                || path.contains("/pgsql_tmp")
                || path.endsWith("/pg_internal.init")
                || path.equals("postgres/backup_label.old");
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
