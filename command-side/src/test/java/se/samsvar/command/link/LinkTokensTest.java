package se.samsvar.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.testing.Samples.MIMER;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.command.secret.SigningKey;
import se.samsvar.link.FindLink;
import se.samsvar.notification.NoticeId;

class LinkTokensTest {

    private static final LinkClaim CLAIM = new LinkClaim(
            FindLink.Kind.TASK,
            new NoticeId(new UUID(1, 1)),
            "organisation",
            MIMER,
            new UUID(1, 2),
            Instant.parse("2026-03-10T01:00:00.123Z"),
            Instant.parse("2026-03-24T01:00:00Z"));

    private final LinkTokens tokens = LinkSamples.tokens();

    @Test
    void whatIsWrittenIsReadAgainAndFitsIntoAnAddress() {
        String token = tokens.write(CLAIM);
        assertThat(tokens.read(token)).contains(CLAIM);
        assertThat(token).matches("[A-Za-z0-9_.-]+").hasSizeLessThan(300);
        assertThat(tokens.write(CLAIM)).as("the same mail has the same link").isEqualTo(token);
    }

    @Test
    void whoeverChangesAnythingHasNoLink() {
        String token = tokens.write(CLAIM);
        int content = token.indexOf('.');
        for (int i = 0; i < content; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.read(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %s", i)
                    .isEmpty();
        }
        assertThat(tokens.read(token.substring(0, content + 1))).isEmpty();
        assertThat(tokens.read(token.substring(0, token.length() - 2))).isEmpty();
    }

    @Test
    void whoeverHasAnotherKeyHasNoLink() {
        LinkTokens others = new LinkTokens(SigningKey.of("key", "x".repeat(32), Path.of("none")));
        assertThat(tokens.read(others.write(CLAIM))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "å.ä", "%00.%00", "AAAA.AAAA", "<script>"})
    void nonsenseIsNoLink(String token) {
        assertThat(tokens.read(token)).isEmpty();
        assertThat(tokens.read(token + "A".repeat(100_000) + ".A")).isEmpty();
    }
}
