package se.samsvar.standalone.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.samsvar.standalone.StartupRefused;

/** The directory with everything that must survive, held by at most one Samsvar at a time. */
final class DataDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** The lock goes with the process, however that ends. */
    static DataDirectory claim(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("samsvar.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartupRefused(
                        "Another Samsvar already uses the data directory " + root + ".",
                        "Stop it, or name another directory with samsvar.data-dir.");
            }
            return new DataDirectory(root, channel);
        } catch (IOException unusable) {
            throw new StartupRefused(
                    "The data directory " + root + " can't be written (" + unusable.getMessage() + ").",
                    "Make it writable for this user, or name another one with samsvar.data-dir.",
                    unusable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    boolean isInitialised() {
        return Files.exists(postgres().resolve("postgresql.conf"));
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path passwordFile() {
        return root.resolve("postgres.password");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
