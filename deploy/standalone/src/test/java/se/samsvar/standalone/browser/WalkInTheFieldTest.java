package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;
import tools.jackson.databind.JsonNode;

/** On a walk, with a phone in one hand and no net. */
class WalkInTheFieldTest extends BrowserTest {
    @Test
    void whatWasSeenWithoutNetIsKeptAndSentOnce() {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Vetterslund"));
        String walk = city.as("lead")
                .read("/api/incidents/" + incident)
                .path("walk")
                .path("walkId")
                .asString();
        Person walker = signedIn("teknik", Device.PHONE).open("/vandringar/" + walk);
        walker.requireAccessible().requireNoSidewaysScrolling().photograph("vandring-telefon");
        walker.page()
                .waitForFunction("navigator.serviceWorker.ready.then(() => caches.open('samsvar-vandringar'))"
                        + ".then(cache => cache.match(location.pathname)).then(page => Boolean(page))");

        walker.loseNet();
        observe(walker, "Lampan vid bommen är trasig");
        assertThat(walker.find("#vantar")).containsText("Lampan vid bommen är trasig");
        walker.page().reload();
        assertThat(walker.find("#utan-nat")).isVisible();
        assertThat(walker.find("#vantar-antal")).hasText("(1)");
        observe(walker, "Buskarna skymmer gången");
        assertThat(walker.find("#vantar-antal")).hasText("(2)");
        walker.photograph("vandring-utan-nat");
        assertThat(seen(walk)).isEmpty();

        walker.findNet();
        // a browser that was opened without net says nothing when it is back: the page asks every five seconds
        assertThat(walker.find("#vantar")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));
        await().until(() -> seen(walk).size() == 2);
        walker.page().reload();
        assertThat(walker.find("#iakttagelser ~ *").first()).containsText("Lampan vid bommen är trasig");
        assertThat(seen(walk)).hasSize(2);
    }

    private List<JsonNode> seen(String walk) {
        return city.as("lead")
                .read("/api/walks/" + walk)
                .path("observations")
                .valueStream()
                .toList();
    }

    private static void observe(Person walker, String text) {
        walker.page().evaluate("document.getElementById('iakttagelse-form').closest('details').open = true");
        walker.find("#iakt-plats").fill("Bommen");
        walker.find("#iakt-text").fill(text);
        walker.find("#iakttagelse-form button[type=submit]").click();
    }
}
