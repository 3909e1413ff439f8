package se.samsvar.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.walk.WalkId;

class RouteMatrixTest extends QueryTest {
    @ParameterizedTest
    @CsvSource({
        "lead, 200, 200",
        "strategic, 200, 403",
        "polis, 200, 403",
        "mimer, 404, 403",
        "auditor, 200, 403",
        "council, 403, 403",
        "admin, 403, 403"
    })
    void eachRoleReadsWhatIsItsOwn(String account, int incident, int report) {
        IncidentId id = happenings.shooting("Viksäng", Confidentiality.ALL_PARTNERS);
        happenings.task(id, "polis", TestClock.START.plusSeconds(60));
        int picture = incident == 403 ? 403 : 200;
        assertThat(browser.api(account, "/api/incidents/" + id).statusCode()).isEqualTo(incident);
        assertThat(browser.api(account, "/api/incidents/" + id + "/timeline").statusCode())
                .isEqualTo(incident);
        assertThat(browser.api(account, "/api/incidents").statusCode()).isEqualTo(picture);
        assertThat(browser.api(account, "/api/picture").statusCode()).isEqualTo(picture);
        Browser signedIn = browser().signIn(account);
        assertThat(signedIn.get("/").statusCode()).isEqualTo(picture);
        assertThat(signedIn.get("/handelser/" + id).statusCode()).isEqualTo(incident);
        assertThat(signedIn.get("/rapportera").statusCode()).isEqualTo(report);
        assertThat(signedIn.get("/no-such-page").statusCode()).isEqualTo(403);
    }

    /** Walks are for those invited; how organisations are reached is for those who see to it, and each its own. */
    @ParameterizedTest
    @CsvSource({
        "lead, 200, 200, 200, 200",
        "strategic, 200, 200, 403, 403",
        "polis, 200, 200, 200, 403",
        "mimer, 404, 200, 403, 403",
        "auditor, 200, 200, 403, 403",
        "council, 403, 403, 403, 403",
        "admin, 403, 200, 200, 200"
    })
    void walksCalendarsAndPartners(String account, int walk, int partners, int police, int school) {
        WalkId id = WalkStory.scheduled(happenings, "polis").id();
        assertThat(browser.api(account, "/api/walks/" + id).statusCode()).isEqualTo(walk);
        assertThat(browser.api(account, "/api/walks/" + id + "/invitation.ics").statusCode())
                .isEqualTo(walk);
        assertThat(browser.api(account, "/api/partners").statusCode()).isEqualTo(partners);
        assertThat(browser.api(account, "/api/partners/polis").statusCode()).isEqualTo(partners);
        assertThat(browser.api(account, "/api/partners/polis/calendar.ics").statusCode())
                .isEqualTo(403);
        Browser signedIn = browser().signIn(account);
        assertThat(signedIn.get("/vandringar/" + id).statusCode()).isEqualTo(walk);
        assertThat(signedIn.get("/vandringar/" + id + "/invitation.ics").statusCode())
                .isEqualTo(walk);
        assertThat(signedIn.get("/parter/polis").statusCode()).isEqualTo(police);
        assertThat(signedIn.get("/parter/skola").statusCode()).isEqualTo(school);
    }

    /** Auditors read and compare; only administrators change what people see. */
    @ParameterizedTest
    @CsvSource({
        "lead, 403, 403",
        "strategic, 403, 403",
        "polis, 403, 403",
        "council, 403, 403",
        "auditor, 200, 403",
        "admin, 200, 404"
    })
    void rebuilds(String account, int read, int swap) {
        assertThat(browser.api(account, "/api/audit/rebuild").statusCode()).isEqualTo(read);
        assertThat(browser.apiPost(account, "/api/audit/rebuild?wait=60").statusCode())
                .isEqualTo(read);
        assertThat(browser.apiPost(account, "/api/audit/rebuild/" + UUID.randomUUID() + "/swap")
                        .statusCode())
                .isEqualTo(swap);
        Browser signedIn = browser().signIn(account);
        assertThat(signedIn.get("/ombyggnad").statusCode()).isEqualTo(read);
        Map<String, String> sure = Map.of("id", UUID.randomUUID().toString(), "sure", "true");
        assertThat(signedIn.post(read == 200 ? "/ombyggnad" : "/tillganglighet", "/ombyggnad/byt", sure)
                        .statusCode())
                .isEqualTo(swap);
        assertThat(browser.get("/api/audit/rebuild").statusCode()).isEqualTo(401);
        assertThat(browser.apiPost("nobody", "/api/audit/rebuild").statusCode()).isEqualTo(401);
    }

    @Test
    void withoutAnAccountTheNewRoutesAreClosedButForTheirSecrets() {
        assertThat(browser.get("/api/partners").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/partners/polis").statusCode()).isEqualTo(401);
        assertThat(browser.get("/parter", "Accept", "text/html").statusCode()).isEqualTo(302);
        assertThat(browser.get("/api/partners/polis/calendar.ics?token=fel").body())
                .contains("calendar.token-invalid");
        assertThat(browser.post("/login", "/parter/polis/kalender", Map.of("label", "x"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void withoutAnAccountThereIsOnlyTheLoginPage() {
        assertThat(browser.get("/api/picture").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/picture").body()).contains("request.unauthorized", "\"status\":401");
        assertThat(browser.get("/api/picture", "Accept-Language", "en").body()).contains("Not signed in");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(browser.get("/login").body()).contains("Logga in").doesNotContain("Demokonton");
        assertThat(browser.get("/css/samsvar.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/webjars/htmx.org/dist/htmx.min.js").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/webjars/htmx-ext-sse/sse.js").statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotExistIsAProblemAndNeverAStackTrace() {
        assertThat(browser.api("lead", "/api/nothing").statusCode()).isEqualTo(404);
        assertThat(browser.api("lead", "/api/nothing").body()).contains("request.not-found");
        assertThat(browser.api("lead", "/api/incidents/" + UUID.randomUUID()).body())
                .contains("incident.not-found");
        assertThat(browser.api("lead", "/api/picture", "Accept", "application/pdf")
                        .statusCode())
                .isEqualTo(406);
        assertThat(browser.api("lead", "/v3/api-docs").body()).contains("/api/picture", "/api/incidents/{id}/timeline");
    }

    @Test
    void answersForbidBrowsersWhatTheyNeedNot() {
        assertThat(browser.get("/login")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(browser.get("/login").headers().firstValue("X-Frame-Options"))
                .contains("DENY");
    }
}
