package se.samsvar.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is written down wrongly is told before PostgreSQL has made a single file. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedSettingsTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--samsvar.mial.from=a@b.example| samsvar.mial.from does not exist. Did you mean samsvar.mail.from?",
                "--samsvar.demo=perhaps| samsvar.demo is neither true nor false.",
                "--samsvar.scheduler.threads=0| samsvar.scheduler.threads is 0, and must be at least 1.",
                "--samsvar.ledger.interval=soon| samsvar.ledger.interval is no duration.",
                "--samsvar.mail.imap.enabled=yess| samsvar.mail.imap.enabled is neither true nor false.",
                "--samsvar.accounts.eva.role=PARTNER| samsvar.accounts.eva.password is missing."
            })
    void nothingIsStarted(String setting, String said, CapturedOutput output) {
        String[] arguments = {setting, "--server.port=0", "--samsvar.data-dir=" + data};
        assertThatThrownBy(() -> Samsvar.main(arguments));
        assertThat(output)
                .contains("Description:\n\n" + said)
                .doesNotContain("\tat se.samsvar.standalone.Samsvar.main(");
        assertThat(data).isEmptyDirectory();
    }
}
