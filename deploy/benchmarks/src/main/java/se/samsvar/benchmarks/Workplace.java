package se.samsvar.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A data directory that is gone afterwards. */
record Workplace(Path directory) implements AutoCloseable {

    static Workplace in(Path target) throws IOException {
        Files.createDirectories(target);
        return new Workplace(Files.createTempDirectory(target, "data"));
    }

    Product start() {
        return Product.on(directory);
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workplace::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
