package se.samsvar.query.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskChanged;
import se.samsvar.task.TaskEvent.TaskDeclined;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;

/** Each part of an incident's page shows what is for its reader, and what was said before it was put right. */
class IncidentTabsTest extends QueryTest {
    private static final PartnerId MIMER = new PartnerId("mimer");
    private static final ClassifiedText SECRET = new ClassifiedText("Tips från källa", Confidentiality.POLICE_AND_LEAD);

    private IncidentId incident;
    private TaskId own;
    private TaskId schools;

    @BeforeEach
    void anIncident() {
        incident = happenings.shooting("Bäckby", Confidentiality.ALL_PARTNERS);
        own = happenings.task(incident, "mimer", TestClock.START.plusSeconds(3_600));
        schools = happenings.task(incident, "skola", TestClock.START.minusSeconds(60));
        notice("mimer");
        notice("mimer");
        notice("skola");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oversikt", "uppgifter", "vandring", "forlopp", "insatser", "aviseringar", "genomgang"})
    void everyTabIsAPageInBothLanguages(String tab) {
        for (String account : List.of("lead", "strategic", "mimer", "auditor")) {
            Browser reader = browser().signIn(account);
            String swedish = reader.get(address("?flik=" + tab)).body();
            assertThat(swedish).contains("id=\"flik-" + tab + "\"").doesNotContain("??");
            assertThat(swedish).containsPattern("id=\"flik-" + tab + "\" href=\"[^\"]+\" aria-current=\"page\"");
            reader.post(address(""), "/visning", Map.of("language", "en"));
            assertThat(reader.get(address("?flik=" + tab)).body())
                    .contains("Overview", "Timeline", "First acknowledgement")
                    .doesNotContain("??", "Översikt", "Händelseförlopp");
        }
    }

    @ParameterizedTest
    @CsvSource({"flik, sida", "lage, sena", "slag, ingenting"})
    void whatNoPageHasIsMalformed(String parameter, String value) {
        assertThat(browser.signIn("lead")
                        .get(address("?" + parameter + "=" + value))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPartnerSeesItsOwnTasksAndNoticesOnEveryTab() {
        happenings.store(new NoteAdded(incident, new NoteId(UUID.randomUUID()), SECRET));
        Browser mimer = browser.signIn("mimer");
        for (String tab : List.of("oversikt", "uppgifter", "forlopp", "aviseringar", "insatser")) {
            assertThat(mimer.get(address("?flik=" + tab)).body())
                    .doesNotContain(schools.toString(), "Uppgift för skola", "Skola och förskola", SECRET.text());
        }
        assertThat(mimer.get(address("?flik=uppgifter")).body()).contains("/inkorg/" + own, "0 av 1 klara");
        assertThat(mimer.get(address("?flik=forlopp&part=skola")).body()).contains("Inget i förloppet passar in");
        assertThat(mimer.get(address("")).body()).doesNotContain("id=\"atgardspanel\"", "name=\"seen\"");
    }

    @Test
    void theTabsCountAndTheOverviewSaysWhatNeedsAttention() {
        happenings.store(new TaskDeclined(own, incident, MIMER, SECRET));
        assertThat(page("lead", ""))
                .contains("1 öppna", "1 över tiden", "Behöver ses om", "En uppgift är över tiden")
                .contains("Bostads AB Mimer har avböjt: Uppgift för mimer", "ingen har tagit emot ännu");
        happenings.store(new TaskAcknowledged(schools, incident, new PartnerId("skola"), null));
        assertThat(page("lead", "")).doesNotContain("ingen har tagit emot ännu");
    }

    @Test
    void tasksAreFilteredByTheirState() {
        assertThat(page("lead", "?flik=uppgifter&lage=over"))
                .contains("/inkorg/" + schools, "Över tiden (1)", "Alla (2)")
                .doesNotContain("id=\"uppgift-" + own + "\"");
        assertThat(page("lead", "?flik=uppgifter&lage=klara")).contains("Inga uppgifter i det läget.");
    }

    @Test
    void noticesThatFollowEachOtherAreFolded() {
        assertThat(page("lead", "?flik=forlopp")).contains("3 aviseringar", "Uppgift för mimer");
        assertThat(page("lead", "?flik=forlopp&slag=uppgift"))
                .contains("Uppgift för mimer")
                .doesNotContain("aviseringar</summary>");
        assertThat(page("lead", "?flik=forlopp&slag=avisering&part=mimer"))
                .contains("2 aviseringar")
                .doesNotContain("fick uppgiften");
        assertThat(page("auditor", "?flik=forlopp")).contains("href=\"/historik/handelse/");
        assertThat(page("lead", "?flik=forlopp")).doesNotContain("href=\"/historik/handelse/");
    }

    @Test
    void theStoryIsToldFromEitherEnd() {
        String newest = page("lead", "?flik=forlopp");
        String oldest = page("lead", "?flik=forlopp&ordning=aldst");
        assertThat(newest.indexOf("3 aviseringar")).isLessThan(newest.indexOf("Skjutning (misstänkt) vid"));
        assertThat(oldest.indexOf("3 aviseringar")).isGreaterThan(oldest.indexOf("Skjutning (misstänkt) vid"));
    }

    @Test
    void whatWasPutRightIsStruckThroughAndNeverGone() {
        Place before = new Place(new District("Bäckby"), "Bäckby torg", null);
        Place after = new Place(new District("Råby"), "Råby torg", null);
        happenings.store(new LocationCorrected(incident, before, after, SECRET));
        happenings.store(new IncidentReclassified(
                incident, IncidentType.SHOOTING, IncidentType.EXPLOSION, false, false, SECRET));
        happenings.store(new TaskChanged(
                own,
                incident,
                MIMER,
                "Ny rubrik",
                TestClock.START.plusSeconds(7_200),
                GoalPair.parse("G/SKJ"),
                SECRET));
        String facts = page("lead", "");
        assertThat(facts)
                .contains("<del>Bäckby torg, Bäckby</del>", "<ins>Råby torg, Råby</ins>", "Tips från källa")
                .contains("<del>Skjutning</del>", "<ins>Sprängning</ins>", "<del>misstänkt</del>")
                .contains("rättad 3 mars 21:30 av lead");
        assertThat(page("mimer", "")).contains("<del>Bäckby torg, Bäckby</del>").doesNotContain(SECRET.text());
        assertThat(page("lead", "?flik=forlopp")).contains("<del>Bäckby torg, Bäckby</del>");
        assertThat(page("mimer", "?flik=uppgifter"))
                .contains("<del>Uppgift för mimer</del>", "<ins>Ny rubrik</ins>", "<del>3 mars 22:30</del>")
                .doesNotContain(SECRET.text());
    }

    @Test
    void htmxGetsThePartThatFollowsWithTheVersionThatItShows() {
        String part = browser.signIn("lead")
                .get(address("?flik=uppgifter"), "HX-Request", "true")
                .body();
        assertThat(part)
                .contains("data-seen=\"1\"", "id=\"flik-uppgifter\"")
                .doesNotContain("<html", "id=\"atgardspanel\"");
        assertThat(page("lead", "?flik=uppgifter&lage=over"))
                .contains("hx-get=\"/handelser/" + incident + "?flik=uppgifter&amp;lage=over\"");
    }

    private void notice(String partner) {
        happenings.store(new NoticeRequested(
                new NoticeId(UUID.randomUUID()),
                incident,
                new PartnerId(partner),
                NoticeKind.TASK_ASSIGNED,
                Urgency.DAYTIME,
                new NoticeContent(null, null, null, List.of(), List.of())));
    }

    private String page(String account, String query) {
        return browser().signIn(account).get(address(query)).body();
    }

    private String address(String query) {
        return "/handelser/" + incident + query;
    }
}
