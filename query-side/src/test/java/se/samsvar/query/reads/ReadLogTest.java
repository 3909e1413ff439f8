package se.samsvar.query.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

class ReadLogTest extends QueryTest {

    @Autowired
    private JdbcTemplate jdbc;

    private IncidentId incident;
    private TaskId task;
    private long before;

    @BeforeEach
    void anIncident() {
        incident = happenings.shooting("Viksäng", Confidentiality.AUTHORITIES);
        task = happenings.task(incident, "polis", TestClock.START.plusSeconds(60));
        before = last();
    }

    private long last() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from ledger.read", Long.class);
        return last == null ? 0 : last;
    }

    /** Since the test began, as {@code actor kind path?query}. */
    private List<String> logged() {
        return jdbc.queryForList(
                "select actor || ' ' || kind || ' ' || path || case query when '' then '' else '?' || query end"
                        + " from ledger.read where number > ? order by number",
                String.class,
                before);
    }

    @Test
    void everythingThatAnAuditorOpens() {
        Browser auditor = browser.signIn("auditor");
        auditor.get("/css/samsvar.css");
        auditor.get("/login");
        auditor.get("/tillganglighet");
        before = last();
        auditor.get("/");
        auditor.get("/handelser?q=skott");
        auditor.get("/handelser/" + incident + "?flik=uppgifter");
        auditor.get("/rapporter/handelse/" + incident + "/pdf");
        auditor.get("/siffror/export.csv");
        auditor.get("/granskning");
        auditor.post("/granskning", "/granskning/jamfor", Map.of("checkpoint", "x"));
        browser.api("auditor", "/api/audit/checkpoint");
        browser.api("auditor", "/api/audit/events?size=1");
        assertThat(logged())
                .containsExactly(
                        "auditor PICTURE /",
                        "auditor LIST /handelser?q=skott",
                        "auditor INCIDENT /handelser/" + incident + "?flik=uppgifter",
                        "auditor REPORT /rapporter/handelse/" + incident + "/pdf",
                        "auditor EXPORT /siffror/export.csv",
                        "auditor PROOF /granskning",
                        "auditor PROOF /granskning",
                        "auditor PROOF /granskning/jamfor",
                        "auditor PROOF /api/audit/checkpoint",
                        "auditor HISTORY /api/audit/events?size=1");
    }

    @ParameterizedTest
    @CsvSource({"lead, 7", "strategic, 7", "polis, 7", "mimer, 0", "civil, 0", "council, 0", "admin, 0"})
    void singleThingsThatAnybodyWithClassifiedAccessOpens(String account, int times) {
        Browser signedIn = browser.signIn(account);
        for (String list : List.of("/", "/handelser", "/inkorg", "/tavla", "/vandringar", "/rapporter", "/mal")) {
            signedIn.get(list);
        }
        browser.api(account, "/api/incidents");
        browser.api(account, "/api/picture");
        assertThat(logged()).isEmpty();
        signedIn.get("/handelser/" + incident);
        signedIn.get("/handelser/" + incident + "?flik=forlopp");
        signedIn.get("/inkorg/" + task);
        signedIn.get("/rapporter/handelse/" + incident);
        browser.api(account, "/api/incidents/" + incident);
        browser.api(account, "/api/incidents/" + incident + "/timeline");
        browser.api(account, "/api/tasks/" + task);
        assertThat(logged()).hasSize(times).allMatch(one -> one.startsWith(account + " "));
    }

    @Test
    void aWalkAndWhatIsNotThere() {
        before = last();
        String nothing = "/handelser/00000000-0000-0000-0000-000000000001";
        assertThat(browser.signIn("polis").get(nothing).statusCode()).isEqualTo(404);
        assertThat(logged()).containsExactly("polis INCIDENT " + nothing);
    }

    /** What says that it only refreshes itself is believed only where the same page was opened before. */
    @Test
    void aRefreshIsNoReadUnlessNothingWasOpened() {
        Browser lead = browser.signIn("lead");
        String path = "/handelser/" + incident;
        lead.get(path, "HX-Request", "true");
        assertThat(logged()).containsExactly("lead INCIDENT " + path);
        lead.get(path, "HX-Request", "true");
        lead.get(path, "HX-Request", "true");
        assertThat(logged()).hasSize(1);
        lead.get(path + "?flik=forlopp", "HX-Request", "true");
        assertThat(logged()).hasSize(2);
        clock.set(TestClock.START.plus(Duration.ofHours(13)));
        lead.get(path, "HX-Request", "true");
        assertThat(logged()).hasSize(3);
        lead.get(path);
        assertThat(logged()).hasSize(4);
    }

    @Test
    void noSecretIsKept() {
        browser.api("auditor", "/api/partners/polis/calendar.ics?token=hemlig&x=1&%74oken=hemlig2");
        browser.signIn("auditor").get("/svar/hemlig-lank");
        browser.signIn("auditor").get("/handelser?q=" + "x".repeat(3_000));
        assertThat(logged()).hasSize(2).noneMatch(one -> one.contains("hemlig"));
        assertThat(logged().getFirst()).endsWith("/api/partners/polis/calendar.ics?token=…&x=1&%74oken=…");
        assertThat(logged().getLast()).hasSizeLessThan(1_100);
    }

    @Test
    void whatCantBeLoggedIsNotAnswered() {
        Browser lead = browser.signIn("lead");
        Browser auditor = browser().signIn("auditor");
        jdbc.execute("alter table ledger.read rename to read_away");
        try {
            HttpResponse<String> page = lead.get("/handelser/" + incident);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).doesNotContain("Skott mot en port");
            HttpResponse<String> api = browser.api("lead", "/api/incidents/" + incident);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).isPresent();
            assertThat(api.body()).contains("request.away").doesNotContain("Skott mot en port");
            assertThat(auditor.get("/").statusCode()).isEqualTo(503);
            assertThat(lead.get("/").statusCode()).as("lists are not logged").isEqualTo(200);
        } finally {
            jdbc.execute("alter table ledger.read_away rename to read");
        }
        assertThat(lead.get("/handelser/" + incident).statusCode()).isEqualTo(200);
    }

    @Test
    void auditorsReadItInTheirLanguageAndByNumber() {
        browser.signIn("lead").get("/handelser/" + incident);
        browser.api("polis", "/api/tasks/" + task);
        Browser auditor = browser().signIn("auditor");
        String page = auditor.get("/granskning/lasningar?actor=lead").body();
        assertThat(page)
                .contains("lead (Operativ ledning) öppnade händelsen", "href=\"/handelser/" + incident + "\"")
                .doesNotContain("polis (", "??");
        String all = "/api/audit/reads?after=" + before;
        assertThat(browser.get(all, "Authorization", Browser.basic("auditor"), "Accept-Language", "en")
                        .body())
                .contains("polis (Polisen) opened the task");
        assertThat(auditor.get("/granskning").body()).contains("/granskning/lasningar");
        JsonNode first = json("auditor", "/api/audit/reads?size=1&after=" + before);
        assertThat(first.path("items").get(0).path("sentence").asString())
                .isEqualTo("lead (Operativ ledning) öppnade händelsen");
        long next = first.path("next").asLong();
        JsonNode polis = json("auditor", "/api/audit/reads?organisation=polis&after=" + next);
        assertThat(polis.path("items").size()).isEqualTo(1);
        assertThat(polis.path("next").isNull()).isTrue();
        JsonNode back = json("auditor", "/api/audit/reads?kind=INCIDENT&before=" + (next + 1));
        assertThat(back.path("items").get(0).path("number").asLong()).isEqualTo(next);
        assertThat(json("auditor", "/api/audit/reads?from=2026-03-04&after=" + before)
                        .path("items"))
                .isEmpty();
    }
}
