package se.samsvar.command.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.witness.WitnessSamples.note;
import static se.samsvar.command.witness.WitnessSamples.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWitnessTest {

    @TempDir
    private Path directory;

    private Path file = Path.of("");
    private FileWitness witness = new FileWitness(Path.of(""), Duration.ZERO);

    @BeforeEach
    void inADirectoryThatIsNotThereYet() {
        file = directory.resolve("far").resolve("away.txt");
        witness = new FileWitness(file, Duration.ofMinutes(1));
    }

    @Test
    void addsAndRecallsEachOnce() throws IOException {
        assertThat(witness.recalled()).isEmpty();
        witness.keep(order("file", 10));
        witness.keep(order("file", 20));
        witness.keep(order("file", 20));
        assertThat(witness.recalled()).containsExactly(note(10), note(20));
        assertThat(Files.readString(file)).isEqualTo(note(10) + "----\n" + note(20) + "----\n" + note(20) + "----\n");
    }

    /** A disk was full: what was cut off is no checkpoint, and takes none with it. */
    @Test
    void whatWasNotWrittenToItsEndIsNotRecalled() throws IOException {
        witness.keep(order("file", 10));
        for (int cut : new int[] {5, note(20).length() - 3, note(20).length(), note(20).length() + 3}) {
            Files.writeString(file, (note(20) + "----\n").substring(0, cut), StandardOpenOption.APPEND);
            assertThat(witness.recalled()).doesNotContain(note(20)).first().isEqualTo(note(10));
            witness.keep(order("file", cut * 10L));
            assertThat(witness.recalled()).last().isEqualTo(note(cut * 10L));
        }
        assertThat(witness.recalled()).hasSize(5).doesNotContain(note(20));
    }

    @Test
    void saysWhereItCantWrite() throws IOException {
        Files.createDirectories(file);
        assertThatThrownBy(() -> witness.keep(order("file", 10))).isInstanceOf(IOException.class);
    }
}
