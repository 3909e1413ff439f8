package se.samsvar.standalone.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Renewed by {@code ./mvnw -pl deploy/standalone -am test -Dtest=ConfigurationReferenceTest -Dsamsvar.renew=true}. */
class ConfigurationReferenceTest {
    private static final String REFERENCE = "deploy/docs/configuration.md";
    private static final String NAMES = "shared-events/src/main/resources/se/samsvar/setting/names.txt";
    private static final String BEGIN = "<!-- from the code -->\n";
    private static final String END = "<!-- end -->\n";

    private final Collection<Setting> settings;

    ConfigurationReferenceTest() throws IOException {
        settings = SettingsInCode.read();
    }

    @Test
    void theReferenceIsWhatTheCodeSays() throws IOException {
        String written = Project.read(REFERENCE);
        String current = written.substring(0, written.indexOf(BEGIN))
                + BEGIN
                + table()
                + written.substring(written.indexOf(END));
        assertCurrent(REFERENCE, current);
    }

    @Test
    void theNamesThatAreKnownAtTheStartAreThoseOfTheCode() throws IOException {
        assertCurrent(NAMES, settings.stream().map(one -> one.pattern() + "\n").collect(Collectors.joining()));
    }

    private static void assertCurrent(String file, String current) throws IOException {
        if (Boolean.getBoolean("samsvar.renew")) {
            Files.writeString(Project.ROOT.resolve(file), current);
        }
        assertThat(Project.read(file))
                .as("renew it: ./mvnw -pl deploy/standalone -am test -Dtest=ConfigurationReferenceTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsamsvar.renew=true")
                .isEqualTo(current);
    }

    @Test
    void everySettingIsFoundAndSaysWhatItIs() {
        assertThat(settings)
                .extracting(Setting::name)
                .contains("samsvar.data-dir", "samsvar.demo", "samsvar.mail.base-url", "samsvar.ledger.key");
        assertThat(settings)
                .filteredOn(setting -> setting.meaning().isBlank())
                .extracting(Setting::name)
                .containsOnly("samsvar.mail.imap.host", "samsvar.mail.imap.username", "samsvar.mail.imap.password");
    }

    private String table() {
        return "| setting | type | default | |\n| --- | --- | --- | --- |\n"
                + settings.stream().map(ConfigurationReferenceTest::row).collect(Collectors.joining());
    }

    private static String row(Setting setting) {
        String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.name(),
                        setting.type().contains("<") ? "`" + setting.type() + "`" : setting.type(),
                        standard,
                        setting.meaning().replace("|", "\\|"));
    }
}
