package se.samsvar.query.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.NamedIds;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkKind;

class WalkPagesTest extends QueryTest {

    private static final PartnerId TEKNIK = new PartnerId("teknik");

    private WalkStory walk;
    private TaskId task;

    @BeforeEach
    void aWalkToItsEnd() {
        walk = WalkStory.scheduled(happenings, "mimer", "polis", "skola");
        walk.then((id, all) -> new WalkInvited(id, all, Happenings.partners("mimer", "polis", "skola")));
        walk.then((id, all) -> new WalkRescheduled(id, all, WalkStory.DUSK, WalkStory.DUSK, "Bäckby torg", null));
        RouteStop square = new RouteStop(new StopId(UUID.randomUUID()), "Torgets norra sida", null);
        walk.then((id, all) -> new WalkRouteSet(id, all, List.of(square), false));
        walk.then((id, all) -> new WalkStopVisited(id, all, square.stopId(), true));
        task = new TaskId(NamedIds.of("observation", walk.observed("Lampan slocknad", Confidentiality.AUTHORITIES)));
        happenings.store(new TaskAssigned(
                task,
                walk.incident(),
                TEKNIK,
                "Belysning vid kiosken",
                TestClock.START,
                WalkStory.DUSK.plus(Duration.ofDays(10)),
                null,
                GoalPair.parse("G/STR"),
                null,
                Urgency.DAYTIME,
                FollowUp.DEFAULT));
        ClassifiedText secret = new ClassifiedText("Spaningsläge", Confidentiality.POLICE_AND_LEAD);
        walk.then((id, all) -> new WalkHeld(
                id,
                all,
                WalkKind.RAPID,
                WalkStory.DUSK,
                Map.of(new PartnerId("mimer"), 2, new PartnerId("polis"), 3),
                secret));
        clock.set(WalkStory.DUSK.plus(Duration.ofDays(2)));
    }

    private String page(String account) {
        return browser().signIn(account).get("/vandringar/" + walk.id()).body();
    }

    @ParameterizedTest
    @CsvSource({
        "lead, true, true",
        "polis, true, true",
        "strategic, true, false",
        "auditor, true, false",
        "skola, true, false",
        "mimer, false, false"
    })
    void eachReadsWhatIsForIt(String account, boolean authorities, boolean policeAndLead) {
        happenings.store(new TaskCompleted(
                task, walk.incident(), TEKNIK, new ClassifiedText("Bytt av jouren", Confidentiality.AUTHORITIES)));
        walk.then((id, all) ->
                new WalkProtocolWritten(id, all, new ClassifiedText("Protokollstext", Confidentiality.AUTHORITIES)));
        for (String answer : List.of(
                page(account), browser.api(account, "/api/walks/" + walk.id()).body())) {
            assertThat(answer.contains("Lampan slocknad")).isEqualTo(authorities);
            assertThat(answer.contains("Belysning vid kiosken")).isEqualTo(authorities);
            assertThat(answer.contains("Bytt av jouren")).isEqualTo(authorities);
            assertThat(answer.contains("Protokollstext")).isEqualTo(authorities);
            assertThat(answer.contains("Spaningsläge")).isEqualTo(policeAndLead);
            assertThat(answer).contains("Teknik och fastighet").doesNotContain("??");
        }
        assertThat(page(account).contains("Texten visas inte för din organisation"))
                .isEqualTo(!policeAndLead);
    }

    @Test
    void whatIsLateAndWhatIsNextIsSaid() {
        assertThat(page("lead"))
                .contains(
                        "Genomförd",
                        "<li class=\"is-late\" aria-current=\"step\">",
                        "(försenat)",
                        "senast 17 mars 18:00")
                .contains("fem arbetsdagar efter vandringen", "30 mars till 6 april", "omkring 14 juni 18:00")
                .contains("/protokoll\"", "/atgardslista\"", "/aterkopplingsmote\"", "/aterkoppling\"");
    }

    @Test
    void aPartnerHasTheFormsOfThoseWhoWalk() {
        assertThat(page("mimer"))
                .contains("/iakttagelse\"", "/narvaro\"", "name=\"antal-mimer\"", "/stopp\"")
                .doesNotContain("name=\"antal-polis\"", "/protokoll\"", "/atgardslista\"", "/rutt\"");
        assertThat(page("auditor")).doesNotContain("<form method=\"post\" action=\"/vandringar");
    }

    @Test
    void onPaperThePageIsTheProtocol() {
        walk.then((id, all) ->
                new WalkProtocolWritten(id, all, new ClassifiedText("Börja med ljuset", Confidentiality.ALL_PARTNERS)));
        String page = page("lead");
        assertThat(page)
                .contains("<link rel=\"stylesheet\" href=\"/css/walks.css\">")
                .contains("<p class=\"print-only\">Protokoll</p>", "Trygghetsvandring i Bäckby", "Bäckby torg")
                .contains("måndag 16 mars 18:00", "Tillsammans", "<td class=\"number\">5</td>")
                .contains(
                        "Torgets norra sida", "Besökt", "Lampan slocknad", "Belysning vid kiosken", "Börja med ljuset")
                .contains("class=\"stack no-print\" aria-labelledby=\"gor-rubrik\"");
        assertThat(browser.get("/css/walks.css").body()).contains("@media print", ".no-print");
        assertThat(browser.get("/css/print.css").body()).contains(".site-header, .skip-link", "form, .btn");
    }

    @Test
    void theFeedbackTellsWhatWasDone() {
        happenings.store(new TaskCompleted(
                task, walk.incident(), TEKNIK, new ClassifiedText("Ny armatur", Confidentiality.ALL_PARTNERS)));
        ClassifiedText told = new ClassifiedText("Allt är gjort", Confidentiality.ALL_PARTNERS);
        walk.then(
                (id, all) -> new WalkFeedbackPlanned(id, all, WalkStory.DUSK.plus(Duration.ofDays(15)), "Biblioteket"));
        assertThat(page("mimer")).contains("möte 31 mars 19:00", "tisdag 31 mars 19:00, Biblioteket");
        walk.then((id, all) -> new WalkFeedbackGiven(id, all, WalkStory.DUSK.plus(Duration.ofDays(15)), told));
        assertThat(page("mimer")).contains("Vad som gjorts", "Ny armatur", "Allt är gjort", "Given 31 mars 19:00");
    }

    @Test
    void theListShowsHowFarEachHasCome() {
        assertThat(browser.signIn("lead").get("/vandringar").body())
                .contains("/vandringar/" + walk.id(), "Genomförd")
                .doesNotContain("??");
    }
}
