package se.samsvar.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.testing.QueryTest;

/** Whoever looks after Samsvar does on a page, without JavaScript, what the API does. */
class OperationsPagesTest extends QueryTest {
    private static final String CONFIRM = "/drift/bekrafta";

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void signIn() {
        browser.signIn("admin");
    }

    @AfterEach
    void mend() {
        jdbc.execute("alter table query.goals_incident drop constraint if exists page_poison");
        jdbc.update("delete from query.operations_pause");
        await().until(() -> rowIsRunning("calendar"));
    }

    @Test
    void everyProcessorHasANameInWords() {
        assertThat(browser.get("/drift").body())
                .contains("Lägesbild", ">picture<", "Målområden", "Igång", "Senast gjort", "href=\"/drift\"")
                .doesNotContain("??");
        browser.post("/drift", "/visning", Map.of("language", "en", "back", "/drift"));
        assertThat(browser.get("/drift").body())
                .contains("Picture", "Running", "Done lately")
                .doesNotContain("??");
    }

    @Test
    void whatIsDoneIsExplainedConfirmedAndWrittenUp() {
        String address = CONFIRM + "?vad=PAUSE&processor=calendar";
        assertThat(browser.get(address).body()).contains("Pausa en händelseföljare", "stannar vid det som gäller nu");
        HttpResponse<String> unsure = browser.post(address, CONFIRM, Map.of("vad", "PAUSE", "processor", "calendar"));
        assertThat(unsure.statusCode()).isEqualTo(400);
        assertThat(unsure.body()).contains("role=\"alert\"");
        assertThat(browser.get("/drift").body()).doesNotContain(">Pausad<");

        browser.post(address, CONFIRM, Map.of("vad", "PAUSE", "processor", "calendar", "sure", "true"));
        assertThat(browser.get("/drift").body()).contains(">Pausad<", "av admin", "pausade");
        browser.post(
                CONFIRM + "?vad=START&processor=calendar",
                CONFIRM,
                Map.of("vad", "START", "processor", "calendar", "sure", "true"));
        assertThat(browser.get("/drift").body()).doesNotContain(">Pausad<").contains("startade");
    }

    @Test
    void anEventIsGivenUpOnlyWithAReason() {
        jdbc.execute(
                "alter table query.goals_incident add constraint page_poison check (district <> 'Fredriksberg') not valid");
        happenings.shooting("Fredriksberg", Confidentiality.ALL_PARTNERS);
        await().until(() -> !jdbc.queryForList("select 1 from query.dead_letter_entry where processing_group = 'goals'")
                .isEmpty());
        String event = jdbc.queryForObject(
                "select event_identifier from query.dead_letter_entry where processing_group = 'goals'", String.class);
        assertThat(browser.get("/drift").body()).contains("IncidentReported", "ingen väntar bakom", "Ge upp");
        String address = CONFIRM + "?vad=EVICT&processor=goals&handelse=" + event;
        Map<String, String> form = Map.of("vad", "EVICT", "processor", "goals", "handelse", event, "sure", "true");
        assertThat(browser.post(address, CONFIRM, form).statusCode()).isEqualTo(400);
        browser.post(
                address,
                CONFIRM,
                Map.of(
                        "vad",
                        "EVICT",
                        "processor",
                        "goals",
                        "handelse",
                        event,
                        "sure",
                        "true",
                        "reason",
                        "Övning, finns inte"));
        assertThat(browser.get("/drift").body())
                .contains("Inget väntar", "gav upp en händelse hos", "Skäl: Övning, finns inte");
        theViewGetsItAfterAll();
    }

    /** Other tests compare the views with what they are built of. */
    private void theViewGetsItAfterAll() {
        jdbc.execute("alter table query.goals_incident drop constraint page_poison");
        Map<String, String> form = Map.of("vad", "RESET", "processor", "goals", "sure", "true");
        browser.post(CONFIRM + "?vad=RESET&processor=goals", CONFIRM, form);
        assertThat(browser.get("/drift").body()).contains("körde om");
        await().until(() -> !jdbc.queryForList("select 1 from query.goals_incident where district = 'Fredriksberg'")
                .isEmpty());
    }

    /** It may be one of the command side's, which doesn't answer in these tests. */
    @Test
    void whatIsUnknownMayBeTheOtherSides() {
        assertThat(browser.get(CONFIRM + "?vad=PAUSE&processor=no-such").statusCode())
                .isEqualTo(503);
        assertThat(browser.get(CONFIRM + "?vad=RETRY&processor=goals&handelse=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"lead, 403", "strategic, 403", "polis, 403", "council, 403", "auditor, 403", "admin, 200"})
    void itIsForAdministrators(String account, int status) {
        var other = browser().signIn(account);
        assertThat(other.get("/drift").statusCode()).isEqualTo(status);
        assertThat(other.get(CONFIRM + "?vad=PAUSE&processor=calendar").statusCode())
                .isEqualTo(status);
    }

    private boolean rowIsRunning(String processor) {
        return json("admin", "/api/operations/processors")
                .get("items")
                .valueStream()
                .anyMatch(item -> item.get("name").asString().equals(processor)
                        && item.get("state").asString().equals("RUNNING"));
    }
}
