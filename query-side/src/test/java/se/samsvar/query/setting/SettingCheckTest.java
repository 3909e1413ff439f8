package se.samsvar.query.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import se.samsvar.query.QueryNode;
import se.samsvar.setting.SettingRefused;

/** Starts that are refused before anything heavy begins. */
@ExtendWith(OutputCaptureExtension.class)
class SettingCheckTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    /** All settings of this side, and nothing else. */
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("se.samsvar.query")
    static class Everything {}

    private static void start(String... settings) {
        new SpringApplicationBuilder(Everything.class)
                .web(WebApplicationType.NONE)
                .properties("samsvar.bus.key=" + KEY)
                .run(settings)
                .close();
    }

    @Test
    void aMisspeltNameStopsTheNode(CapturedOutput output) {
        assertThatThrownBy(
                        () -> QueryNode.main(new String[] {"--samsvar.mial.from=a@b.example", "--samsvar.dmeo=true"}))
                .isInstanceOf(SettingRefused.class);
        assertThat(output)
                .contains(
                        "samsvar.mial.from does not exist. Did you mean samsvar.mail.from?",
                        "samsvar.dmeo does not exist. Did you mean samsvar.demo?",
                        "deploy/docs/configuration.md")
                .doesNotContain("\tat ");
    }

    @Test
    void inAFileToo(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("samsvar.mail.fromm"), "a@b.example");
        assertThatThrownBy(() -> start("--spring.config.import=configtree:" + directory + "/"))
                .hasMessageContaining("samsvar.mail.fromm does not exist");
        Path file =
                Files.writeString(directory.resolve("more.yml"), "samsvar: {mail: {recipient: {mimer: a@b.example}}}");
        assertThatThrownBy(() -> start("--spring.config.import=file:" + file))
                .hasMessageContaining("Did you mean samsvar.mail.recipients.mimer?");
    }

    @Test
    void theEnvironmentAndJavasPropertiesMayHoldWhatIsForOthers() {
        assertThatCode(() -> check(environment("SAMSVAR_HOST"))).doesNotThrowAnyException();
        assertThatCode(() -> check(property("samsvar.seed"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(environment("SAMSVAR_MIAL_FROM"))).hasMessageContaining("SAMSVAR_MAIL_FROM?");
        assertThatThrownBy(() -> check(property("samsvar.mail.sender"))).isInstanceOf(SettingRefused.class);
    }

    private static PropertySource<?> environment(String name) {
        return new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, "x"));
    }

    private static PropertySource<?> property(String name) {
        return new MapPropertySource("systemProperties", Map.of(name, "x"));
    }

    private static void check(PropertySource<?> source) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(source);
            new SettingCheck().initialize(context);
        }
    }

    @Test
    void whatCanBeMeantIsTaken() {
        assertThatCode(() -> start(
                        "--samsvar.mail.baseUrl=https://samsvar.example",
                        "--samsvar.mail.recipients.strategisk-ledning=a@b.example",
                        "--samsvar.accounts.eva.password={bcrypt}x",
                        "--samsvar.accounts.eva.role=partner",
                        "--samsvar.accounts.eva.organisation=mimer",
                        "--samsvar.scheduler.threads=1",
                        "--samsvar.map.tiles=https://tiles.example/{z}/{x}/{y}.png",
                        "--samsvar.ledger.origin=samsvar.city.example"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--samsvar.mail.from=Samsvar| samsvar.mail.from is 'Samsvar', and no mail address.",
                "--samsvar.mail.base-url=samsvar.example| samsvar.mail.base-url must be a whole address with http or https.",
                "--samsvar.mail.base-url=https://samsvar.example/| samsvar.mail.base-url must end before the slash of the first page.",
                "--samsvar.mail.base-url=https://a_b:x| samsvar.mail.base-url must be a whole address with http or https.",
                "--samsvar.mail.base-url=https://[| samsvar.mail.base-url is no address.",
                "--samsvar.mail.recipients.nemo=a@b.example| samsvar.mail.recipients.nemo is for no organisation.",
                "--samsvar.mail.recipients.mimer=mimer| samsvar.mail.recipients.mimer is 'mimer', and no mail address.",
                "--samsvar.bus.key=hemligt| samsvar.bus.key must have at least 32 characters, and has 7.",
                "--samsvar.data-dir=pom.xml| samsvar.data-dir is pom.xml, and no directory.",
                "--samsvar.accounts.eva.password=hemligt| samsvar.accounts.eva.password must be encoded",
                "--samsvar.accounts.eva.role=PARTNER| samsvar.accounts.eva.password is missing.",
                "--samsvar.ledger.interval=soon| samsvar.ledger.interval is no duration.",
                "--samsvar.ledger.interval=0s| samsvar.ledger.interval must be longer than nothing.",
                "--samsvar.ledger.origin=a+b| samsvar.ledger.origin is no name of a log.",
                "--samsvar.ledger.key=hemligt| samsvar.ledger.key is no Ed25519 key in PEM.",
                "--samsvar.ledger.previous-key=hemligt| samsvar.ledger.previous-key is no Ed25519 key in PEM.",
                "--samsvar.ledger.accept-new-key=perhaps| samsvar.ledger.accept-new-key is neither true nor false.",
                "--samsvar.ledger.witness-for=hemligt| samsvar.ledger.witness-for has something in it that is no key of a log.",
                "--samsvar.map.tiles=https://tiles.example/{z}.png?key=hemligt| samsvar.map.tiles must be an http(s) address with {z}, {x} and {y}."
            })
    void whatCannotBeMeantIsSaidInASentence(String settings, String said, CapturedOutput output) {
        assertThatThrownBy(() -> start(settings.strip().split(" ")));
        assertThat(output)
                .contains("Description:\n\n" + said)
                .containsPattern("Action:\n\n(Write|Make|Name) ")
                .doesNotContain("\tat ", "hemligt");
    }
}
