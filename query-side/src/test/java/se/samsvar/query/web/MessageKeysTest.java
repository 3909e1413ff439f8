package se.samsvar.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All bundles are one to whoever looks up a text: a key that stands twice changes somebody else's words. */
class MessageKeysTest {
    private static final Path BUNDLES = Path.of("src", "main", "resources", "messages");

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(keys(false)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(keys(true)).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatIsSaidInEnglishIsSaidInSwedish() throws IOException {
        assertThat(keys(false)).containsAll(keys(true));
    }

    /** A bundle that is there in English has all of its keys in English, or readers get a mixture. */
    @Test
    void anEnglishBundleIsWhole() throws IOException {
        for (Path english : bundles(true)) {
            Path swedish = BUNDLES.resolve(english.getFileName().toString().replace("_en", ""));
            assertThat(keys(english)).containsExactlyInAnyOrderElementsOf(keys(swedish));
        }
    }

    private static List<Path> bundles(boolean english) throws IOException {
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            return bundles.filter(bundle -> bundle.toString().endsWith("_en.properties") == english)
                    .toList();
        }
    }

    private static List<String> keys(boolean english) throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path bundle : bundles(english)) {
            keys.addAll(keys(bundle));
        }
        return keys;
    }

    private static List<String> keys(Path bundle) throws IOException {
        return Files.readAllLines(bundle).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
