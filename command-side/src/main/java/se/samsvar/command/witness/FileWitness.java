package se.samsvar.command.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import se.samsvar.witness.FindWitnesses;
import se.samsvar.witness.KeepCheckpoint;

/** Adds each to the end of a file, and never writes to it in any other way. */
final class FileWitness implements Witness {

    private static final String BETWEEN = "----\n";
    private static final String TORN = "\n==== not whole\n";

    private final Path file;
    private final Duration every;

    FileWitness(Path file, Duration every) {
        this.file = file.toAbsolutePath();
        this.every = every;
    }

    @Override
    public FindWitnesses.Witness described() {
        return new FindWitnesses.Witness("file", FindWitnesses.Kind.FILE, file.toString(), every);
    }

    @Override
    public KeepCheckpoint.Kept keep(KeepCheckpoint checkpoint) throws IOException {
        Files.createDirectories(file.getParent());
        String begin = endsWhole() ? "" : TORN;
        try (FileChannel end = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer note = StandardCharsets.UTF_8.encode(begin + checkpoint.note() + BETWEEN);
            while (note.hasRemaining()) {
                end.write(note);
            }
            end.force(true);
        }
        return new KeepCheckpoint.Kept(null, null, null);
    }

    @Override
    public List<String> recalled() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String[] parts = Files.readString(file).split("(?m)^" + BETWEEN, -1);
        // behind the last mark stands nothing, or what is not whole
        return Arrays.stream(parts, 0, parts.length - 1)
                .map(part -> part.substring(part.contains(TORN) ? part.lastIndexOf(TORN) + TORN.length() : 0))
                .distinct()
                .toList();
    }

    /** Whether the last one was written to its end: a disk may have been full. */
    private boolean endsWhole() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (FileChannel all = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate(BETWEEN.length());
            all.read(end, Math.max(0, all.size() - BETWEEN.length()));
            return BETWEEN.equals(StandardCharsets.UTF_8.decode(end.flip()).toString());
        }
    }
}
