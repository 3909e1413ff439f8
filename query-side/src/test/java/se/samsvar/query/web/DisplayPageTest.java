package se.samsvar.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.query.testing.QueryTest;

class DisplayPageTest extends QueryTest {
    @Test
    void pagesAreSwedishUntilSomebodyChoosesEnglish() {
        assertThat(browser.get("/login", "Accept-Language", "en").body()).contains("<html lang=\"sv\"", "Logga in");
        HttpResponse<String> chosen = choose(Map.of("language", "en", "back", "/login"));
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.get("/login").body()).contains("<html lang=\"en\"", "Sign in");
        assertThat(browser.get("/tillganglighet").body()).contains("Accessibility statement");
        choose(Map.of("language", "sv"));
        assertThat(browser.get("/login").body()).contains("<html lang=\"sv\"");
    }

    @Test
    void otherSystemsAreAnsweredInTheLanguageThatTheyAskFor() {
        choose(Map.of("language", "en"));
        assertThat(browser.get("/api/picture", "Accept-Language", "sv").body()).contains("Inte inloggad");
        assertThat(browser.get("/api/picture", "Accept-Language", "en").body()).contains("Not signed in");
    }

    @Test
    void coloursAreChosenToo() {
        assertThat(browser.get("/login").body()).doesNotContain("data-theme=");
        choose(Map.of("theme", "dark"));
        assertThat(browser.get("/login").body()).contains("data-theme=\"dark\"");
        choose(Map.of("theme", "auto"));
        assertThat(browser.get("/login").body()).doesNotContain("data-theme=");
    }

    @Test
    void whatIsNoLanguageAndNoColourChangesNothing() {
        choose(Map.of("language", "de", "theme", "\"><script>"));
        assertThat(browser.get("/login").body()).contains("<html lang=\"sv\"").doesNotContain("data-theme=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void nobodyIsSentToAnotherHost(String back) {
        assertThat(DisplayPage.own(back)).isEqualTo("/");
    }

    private HttpResponse<String> choose(Map<String, String> choice) {
        return browser.post("/login", "/visning", choice);
    }
}
