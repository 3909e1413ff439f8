package se.samsvar.standalone.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import se.samsvar.standalone.scenario.Reports;

/** The safety council sees whether it helps, and no single incident. */
class CouncilTest extends BrowserTest {
    @Test
    void theCouncilsPageIsWhereItLandsAndHasNoIncidentInIt() {
        String incident = Reports.carriedOut(city, Reports.shootingIn("Lillåudden"));
        Person council = signedIn("council", Device.DESK);
        assertThat(council.page()).hasURL(city.address() + "/radet");
        assertThat(council.find("h1")).isVisible();
        assertThat(council.find("a[href*='/handelser']")).hasCount(0);
        assertThat(council.page().content()).doesNotContain(incident, "Bruksgatan 1", "Skott mot port");
        council.requireAccessible().photograph("radet");

        council.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Siffror"))
                .first()
                .click();
        assertThat(council.find("canvas").first()).isVisible();
        assertThat(council.find("table").first()).isVisible();
        assertThat(council.page().content()).doesNotContain(incident);
        council.photograph("siffror");
        council.open("/handelser/" + incident);
        assertThat(council.find("main")).not().containsText("Lillåudden");
    }

    @Test
    void aChartThatIsStillAsWideAsTheScreenWasMakesThePageNoWider() {
        Reports.carriedOut(city, Reports.shootingIn("Lillåudden"));
        Person council = signedIn("council", Device.DESK);
        assertThat(council.find("canvas").last()).isVisible();
        council.page().evaluate("Object.values(Chart.instances).forEach(chart => { chart.resize = () => undefined; })");
        council.page().setViewportSize(Device.SMALLEST.width(), Device.SMALLEST.height());
        council.requireNoSidewaysScrolling();
    }
}
