package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;

/** A partner takes a task, begins it and says what came of it, without letting go of the keyboard. */
class PartnersDayTest extends BrowserTest {
    @Test
    void byKeyboardFromNewToDone() {
        Reports.carriedOut(city, Reports.shootingIn("Skälby"));
        Person school = signedIn("skola", Device.DESK);
        assertThat(school.find("h1")).containsText("Skola");
        Locator first = school.find("#rader > .row").first();
        String id = Objects.requireNonNull(first.getAttribute("id"));
        Locator row = school.find("#" + id);

        press(school, "j");
        assertThat(row.locator(".row-open")).isFocused();
        school.requireAccessible();
        press(school, "a");
        assertThat(row).containsText("Mottagen");
        assertThat(row.locator(".row-open")).isFocused();
        press(school, "s");
        assertThat(row).containsText("Påbörjad");
        press(school, "d");
        Locator outcome = row.locator("textarea");
        assertThat(outcome).isFocused();
        outcome.fill("Rektorerna är informerade, även de fristående");
        school.photograph("inkorg");
        row.locator(".row-done button[type=submit]").press("Enter");
        assertThat(row).hasCount(0);

        school.find("#vy-klara").click();
        assertThat(school.find("#" + id)).containsText("Klar");
        school.find("#" + id + " .row-open").press("Enter");
        assertThat(school.find("main")).containsText("även de fristående");
    }

    /** WCAG 2.1.4: keys of one character can be switched off. */
    @Test
    void theKeysAreToldAndCanBeSwitchedOff() {
        Reports.carriedOut(city, Reports.shootingIn("Skälby"));
        Person school = signedIn("skola", Device.DESK);
        press(school, "?");
        assertThat(school.find("#tangenter")).isVisible();
        school.find("#tangenter-pa").uncheck();
        school.page().keyboard().press("Escape");
        press(school, "j");
        assertThat(school.find("#rader .row-open:focus")).hasCount(0);
    }

    private static void press(Person person, String key) {
        person.page().keyboard().press(key);
    }
}
