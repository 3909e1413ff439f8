package se.samsvar.command.simulation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The half year of a product that is stopped twenty times. It is lived in a process of its own, since Axon has one clock
 * for the whole of a process and the other half year is lived at the same time.
 */
final class InterruptedHalfAYear implements AutoCloseable {

    private static final int STOPS = 20;

    private final Process process;
    private final Path log;

    private InterruptedHalfAYear(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param arguments the seed, the database and the directory */
    public static void main(String... arguments) {
        int status = 1;
        long seed = Long.parseLong(arguments[0]);
        HalfAYear halfAYear = new HalfAYear(seed, arguments[1], Path.of(arguments[2])).interrupted(STOPS, seed);
        try (SimulatedCity city = halfAYear.live()) {
            System.getLogger("simulation")
                    .log(System.Logger.Level.INFO, "lived until {0}", String.valueOf(city.clock.instant()));
            status = 0;
        } catch (RuntimeException e) {
            System.getLogger("simulation").log(System.Logger.Level.ERROR, "could not go on", e);
        } finally {
            // whatever thread is left
            System.exit(status);
        }
    }

    /** On the same Java as the test, with the same options. */
    static InterruptedHalfAYear begin(long seed, String databaseUrl, Path data) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                InterruptedHalfAYear.class.getName(),
                Long.toString(seed),
                databaseUrl,
                data.toString()));
        Path log = Files.createDirectories(data).resolve("log");
        return new InterruptedHalfAYear(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** @throws IllegalStateException with what it said, where it came to no good end */
    void awaitEnd() throws IOException, InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
