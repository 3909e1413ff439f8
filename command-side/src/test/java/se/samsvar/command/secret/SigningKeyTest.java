package se.samsvar.command.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.setting.SettingRefused;

class SigningKeyTest {

    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    @Test
    void aKeyThatNobodyConfiguredIsChosenOnceAndKeptForNoOtherEyes() throws IOException {
        Path file = data.resolve("new/link.key");
        SigningKey chosen = SigningKey.of("setting", null, file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
        assertThat(SigningKey.of("setting", " ", file).isSignatureOf(chosen.sign(TEXT), TEXT))
                .isTrue();
        assertThat(SigningKey.of("setting", null, data.resolve("other.key")).isSignatureOf(chosen.sign(TEXT), TEXT))
                .isFalse();
    }

    @Test
    void aConfiguredKeyLeavesNoFileAndIsLongEnough() {
        Path file = data.resolve("link.key");
        SigningKey key = SigningKey.of("setting", "k".repeat(32), file);
        assertThat(key.isSignatureOf(key.sign(TEXT), TEXT)).isTrue();
        assertThat(file).doesNotExist();
        assertThatThrownBy(() -> SigningKey.of("samsvar.link.key", "kort", file))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("samsvar.link.key");
    }

    @Test
    void whereNoFileCanBeKeptItSaysWhatToDo() throws IOException {
        Path file = Files.createFile(data.resolve("plain"));
        assertThatThrownBy(() -> SigningKey.of("samsvar.link.key", null, file.resolve("link.key")))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining("samsvar.link.key");
    }
}
