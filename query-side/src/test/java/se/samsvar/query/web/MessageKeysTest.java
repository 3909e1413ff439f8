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
        List<String> keys = new ArrayList<>();
        try (Stream<Path> bundles = Files.list(BUNDLES)) {
            for (Path bundle : bundles.toList()) {
                Files.readAllLines(bundle).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(keys::add);
            }
        }
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }
}
