package se.samsvar.query.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.partner.PartnerCommand.*;
import se.samsvar.partner.PartnerEvent.CalendarTokenIssued;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Orders;

class PartnerPagesTest extends MimersPage {

    @ParameterizedTest
    @CsvSource({
        "lead,200,200",
        "admin,200,200",
        "mimer,302,200",
        "polis,302,403",
        "strategic,403,403",
        "auditor,403,403"
    })
    void whoSeesWhat(String account, int list, int page) {
        Browser signedIn = browser.signIn(account);
        assertThat(signedIn.get("/parter").statusCode()).isEqualTo(list);
        assertThat(signedIn.get(PAGE).statusCode()).isEqualTo(page);
        assertThat(signedIn.get("/parter/polis").statusCode())
                .isEqualTo(account.equals("polis") ? 200 : account.equals("mimer") ? 403 : page);
    }

    @Test
    void theListAndThePageAreForThoseWhoManage() {
        browser.signIn("admin");
        assertThat(browser.get("/parter").body())
                .contains("Bostads AB Mimer", "Strategisk samverkansledning", "Jouren", "aria-current=\"page\"")
                .doesNotContain("??");
        assertThat(browser.get(PAGE).body())
                .contains(
                        "value=\"jour@mimer.example\"",
                        "/kontakt\"",
                        "/jour\"",
                        "/undantag\"",
                        "/tider\"",
                        "/kalender\"")
                .contains("value=\"16:00\"", "Har jour", "value=\"22:00\"")
                .doesNotContain("??");
        assertThat(browser.get("/parter/region").body())
                .contains("Inga kontakter")
                .doesNotContain("??");
        assertThat(browser.get("/parter/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnerReadsItsOwnAndMakesCalendarLinksOnly() {
        assertThat(browser.signIn("mimer").get(PAGE).body())
                .contains("jour@mimer.example", "Tisdag", "16:00", "/kalender\"")
                .doesNotContain("/kontakt\"", "/jour\"", "/undantag\"", "/tider\"", "??");
        assertThat(browser.get("/parter").headers().firstValue("Location").orElseThrow())
                .endsWith(PAGE);
        try (Orders orders = Orders.taken(bus, ALL)) {
            assertThat(browser.post(PAGE, PAGE + "/tider", Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(browser.post(PAGE, "/parter/polis/kalender", Map.of("label", "Vår"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(orders.commands()).isEmpty();
        }
    }

    @Test
    void aCalendarLinkIsShownOnceAndKeptNowhere() throws Exception {
        try (Orders orders = Orders.taken(bus, IssueCalendarToken.class)) {
            HttpResponse<String> answer =
                    browser.signIn("mimer").post(PAGE, PAGE + "/kalender", Map.of("label", "Väggskärmen"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("no-store");
            Matcher link = Pattern.compile(
                            "value=\"(https://samsvar.example/api/partners/mimer/calendar.ics\\?token=([\\w-]{43}))\"")
                    .matcher(answer.body());
            assertThat(link.find()).isTrue();
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(link.group(2).getBytes(StandardCharsets.US_ASCII));
            assertThat(orders.commands()).singleElement().isInstanceOfSatisfying(IssueCalendarToken.class, command -> {
                assertThat(command.partner()).isEqualTo(MIMER);
                assertThat(command.label()).isEqualTo("Väggskärmen");
                assertThat(command.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
                happenings.store(new CalendarTokenIssued(MIMER, command.tokenId(), command.label(), command.sha256()));
            });
            assertThat(browser.get(PAGE).body()).contains("Väggskärmen").doesNotContain(link.group(2));
            String path = link.group(1).replace("https://samsvar.example", "");
            assertThat(browser().get(path).statusCode()).isEqualTo(200);
        }
    }
}
