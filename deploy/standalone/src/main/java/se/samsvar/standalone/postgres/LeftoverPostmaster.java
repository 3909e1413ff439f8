package se.samsvar.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.standalone.StartupRefused;

/** When the JVM is killed its PostgreSQL lives on and owns the directory; the next start sends it home. */
final class LeftoverPostmaster {
    private static final Logger log = LoggerFactory.getLogger(LeftoverPostmaster.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final int PORT_LINE = 3;

    private LeftoverPostmaster() {}

    static void stop(Path postgresDirectory) throws IOException {
        Path pidFile = postgresDirectory.resolve("postmaster.pid");
        Optional<ProcessHandle> process = ownerOf(pidFile, postgresDirectory);
        Optional<String> program = process.flatMap(LeftoverPostmaster::program);
        if (program.isPresent() && program.get().startsWith("postgres")) {
            stop(process.orElseThrow());
        } else if (program.isPresent()) {
            // the number belongs to somebody else by now, and PostgreSQL would take that for a running server
            Files.delete(pidFile);
        }
    }

    /** The port of the PostgreSQL that runs on a directory now, if one does. */
    static OptionalInt runningPort(Path postgresDirectory) throws IOException {
        Path pidFile = postgresDirectory.resolve("postmaster.pid");
        boolean runs = ownerOf(pidFile, postgresDirectory)
                .flatMap(LeftoverPostmaster::program)
                .filter(program -> program.startsWith("postgres"))
                .isPresent();
        List<String> lines = runs ? Files.readAllLines(pidFile) : List.of();
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private static void stop(ProcessHandle postmaster) {
        log.warn("PostgreSQL of a Samsvar that was killed still runs (process {}): stopping it", postmaster.pid());
        postmaster.destroy();
        if (!ended(postmaster)) {
            postmaster.destroyForcibly();
            if (!ended(postmaster)) {
                throw new StartupRefused(
                        "PostgreSQL of an earlier Samsvar (process " + postmaster.pid() + ") does not stop.",
                        "Stop that process by hand and start again.");
            }
        }
    }

    private static Optional<ProcessHandle> ownerOf(Path pidFile, Path postgresDirectory) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(postgresDirectory)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    private static Optional<String> program(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()));
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException stillRunning) {
            return false;
        }
    }
}
