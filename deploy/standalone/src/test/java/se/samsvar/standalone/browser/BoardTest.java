package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;

/** The board, by keyboard, by pointer and by its plain buttons. */
class BoardTest extends BrowserTest {
    private String incident = "";

    @BeforeEach
    void somethingToDo() {
        incident = Reports.carriedOut(city, Reports.shootingIn("Skallberget"));
    }

    @Test
    void aCardIsMovedByKeyboard() {
        Person engineers = board("teknik", Device.DESK);
        Locator card = first(engineers, "teknik");
        card.focus();
        card.press(" ");
        card.press("ArrowRight");
        card.press("Escape");
        assertThat(in(engineers, "teknik", "ASSIGNED", card)).isVisible();

        card.press(" ");
        card.press("ArrowRight");
        card.press("Enter");
        assertThat(in(engineers, "teknik", "ACKNOWLEDGED", card)).isVisible();
        assertThat(engineers.find("#tavla-sagt")).containsText("Mottagen");
        engineers.requireAccessible().photograph("tavla");
    }

    @Test
    void aCardIsDragged() {
        Person region = board("region", Device.DESK);
        Locator card = first(region, "region");
        card.dragTo(region.find("#ruta-region-STARTED"));
        assertThat(in(region, "region", "STARTED", card)).isVisible();
    }

    @Test
    void withoutJavaScriptItsButtonsMoveIt() {
        Person helpers = board("civil", Device.PHONE.withoutScripts());
        Locator card = first(helpers, "civil");
        card.locator(".board-menu > summary").click();
        card.locator("button[data-to=ACKNOWLEDGED]").click();
        assertThat(in(helpers, "civil", "ACKNOWLEDGED", card)).isVisible();
    }

    @Test
    void strategicLeadsLookOnly() {
        Person strategic = board("strategic", Device.DESK);
        assertThat(strategic.find(".board-card").first()).isVisible();
        assertThat(strategic.find(".board-menu, [draggable=true]")).hasCount(0);
    }

    private Person board(String account, Device device) {
        return signedIn(account, device).open("/tavla?handelse=" + incident);
    }

    /** By its id, so that it is the same one wherever it goes. */
    private static Locator first(Person person, String partner) {
        Locator card = person.find("#ruta-" + partner + "-ASSIGNED .board-card").first();
        return person.find("#" + Objects.requireNonNull(card.getAttribute("id")));
    }

    private static Locator in(Person person, String partner, String status, Locator card) {
        return person.find("#ruta-" + partner + "-" + status + " #" + card.getAttribute("id"));
    }
}
