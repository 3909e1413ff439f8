package se.samsvar.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.City;
import se.samsvar.standalone.scenario.Reports;

/** An auditor takes a part of the history home and verifies it there. */
class VerifyCommandTest {

    private static final Api AUDITOR = City.get().as("auditor");

    @TempDir
    private static Path home;

    private static Path export;
    private static Path checkpoint;
    private static String key;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void takeHome() throws IOException {
        Reports.carriedOut(City.get(), Reports.shootingIn("Lillåudden"));
        checkpoint = Files.write(home.resolve("checkpoint.txt"), AUDITOR.download("/api/audit/checkpoint"));
        key = AUDITOR.read("/api/audit/keys").path(0).path("key").asString();
        export = Files.write(home.resolve("export.zip"), AUDITOR.download("/api/audit/export"));
    }

    @Test
    void saysWhatItProved() {
        assertThat(verify(export.toString(), "--key", key, "--checkpoint", checkpoint.toString()))
                .isEqualTo(VerifyCommand.PROVEN);
        assertThat(words())
                .contains("signerad med den nyckel du angav")
                .contains("är utan lucka de som förseglades")
                .contains("Kontrollpunkten du hade sparat")
                .contains("Allt ovan är bevisat.")
                .doesNotContain("[FEL]");
    }

    @Test
    void withoutAKeyItSaysWhatThatMeansInEnglishToo() {
        assertThat(verify(export.toString(), "--english")).isEqualTo(VerifyCommand.PROVEN);
        assertThat(words()).contains("only then is it shown who signed");
    }

    @Test
    void aKeyOfAnotherLogIsNotThatOfThisOne() {
        assertThat(verify(
                        export.toString(),
                        "--key",
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"))
                .isEqualTo(VerifyCommand.BROKEN);
        assertThat(words()).contains("[FEL]").contains("inte signerad med den nyckel du angav");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(export);
        Path cut = Files.write(home.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(verify(cut.toString())).isEqualTo(VerifyCommand.UNUSABLE);
        assertThat(words()).contains("är skadad");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Användning",
        "nowhere.zip, går inte att läsa",
        "nowhere.zip --key, ska följas av ett värde",
        "nowhere.zip --key x, ingen nyckel",
        "nowhere.zip --checkpoint nowhere.txt, ingen kontrollpunkt",
        "nowhere.zip --force, Okänt argument",
        "one.zip two.zip, Okänt argument"
    })
    void whatCantBeUnderstoodIsExplained(String typed, String expected) {
        assertThat(verify(typed.isEmpty() ? new String[0] : typed.split(" ", -1)))
                .isEqualTo(VerifyCommand.UNUSABLE);
        assertThat(words()).contains(expected);
    }

    private int verify(String... typed) {
        return new VerifyCommand(new PrintStream(said, true, StandardCharsets.UTF_8)).run(List.of(typed));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
