package se.samsvar.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;

/** The pages of the past: what they show to whom, how one moves about in them, and what they refuse. */
class PastPagesTest extends QueryTest {
    private static final String PAGES = "/, /handelser/{i}, /inkorg, /mal";

    private IncidentId id = new IncidentId(UUID.randomUUID());
    private long reported;
    private long assigned;
    private long completed;

    @BeforeEach
    void aStory() {
        // the store of these tests counts from 0, and before that is no number
        happenings.shooting("Hammarby", Confidentiality.ALL_PARTNERS);
        id = happenings.shooting("Hammarby", Confidentiality.ALL_PARTNERS);
        reported = head();
        TaskId task = happenings.task(id, "mimer", TestClock.START.plusSeconds(600));
        happenings.task(id, "civil", TestClock.START.plusSeconds(600));
        assigned = head();
        happenings.store(new NoteAdded(
                id,
                new NoteId(UUID.randomUUID()),
                new ClassifiedText("Spaningsuppgift", Confidentiality.POLICE_AND_LEAD)));
        happenings.store(
                new GoalActionLogged(id, new ActionId(UUID.randomUUID()), GoalPair.parse("E/OMH"), "Städning", task));
        happenings.store(new TaskCompleted(
                task, id, new PartnerId("mimer"), new ClassifiedText("Porten lagad", Confidentiality.AUTHORITIES)));
        completed = head();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/handelser/{i}", "/inkorg?part=mimer", "/mal"})
    void aBannerSaysWhatIsShownAndNothingCanBeDone(String page) {
        String path = page.replace("{i}", id.toString());
        String body = page("auditor", path, "event=" + assigned);
        assertThat(body)
                .contains("Visar läget efter händelse " + assigned + ", den 3 mars 2026 21:30, skrivskyddat.")
                .contains("id=\"tidslinje\"", "type=\"range\"", "datetime-local");
        String content = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
        assertThat(content).doesNotContain("method=\"post\"", "hx-post", "style=");
        assertThat(page("auditor", path, "at=2026-03-03T21:30&clock=happened")).contains("Visar vad som hade hänt den");
    }

    @Test
    void oneStepsFromEventToEvent() {
        String page = page("mimer", "/handelser/" + id, "event=" + reported);
        assertThat(page).contains("nr " + reported).doesNotContain("rel=\"prev\"");
        String next = link(page, "next");
        assertThat(next).isEqualTo("/handelser/" + id + "?event=" + (reported + 1));
        assertThat(link(page("mimer", next, ""), "prev")).isEqualTo("/handelser/" + id + "?event=" + reported);
        // what belongs to others is no step
        assertThat(link(page("mimer", next, ""), "next")).isNotEqualTo("/handelser/" + id + "?event=" + assigned);
        assertThat(page("mimer", "/handelser/" + id, "event=" + completed))
                .contains("Ingenting har hänt här sedan dess.")
                .doesNotContain("rel=\"next\"");
    }

    @Test
    void theInboxStepsOverWhatChangedItAndOverNothingElse() {
        String page = page("mimer", "/inkorg", "event=" + completed);
        assertThat(page).contains("nr " + completed).doesNotContain(row(completed));
        String before = link(page, "prev");
        assertThat(before).contains("event=" + (reported + 1));
        assertThat(page("mimer", before, "")).contains(row(reported + 1)).doesNotContain("Ta emot", "Markera klar");
    }

    @Test
    void twoPlacesAreHeldAgainstEachOther() {
        String between = "event=" + completed + "&compare=" + reported;
        String title = "Ändrat mellan händelse " + reported + " och " + completed;
        assertThat(page("lead", "/handelser/" + id, between))
                .contains(title, "5 händelser däremellan.", "Uppgift för mimer", "Uppgift för civil");
        assertThat(page("lead", "/", between)).contains(title, "klara uppgifter");
        String since = "event=" + completed + "&compare=" + assigned;
        assertThat(page("lead", "/inkorg?part=mimer", since)).contains("<del>Ny</del> <ins>Klar</ins>");
        assertThat(page("lead", "/mal", since)).contains("<strong>E/OMH</strong>", "+1");
    }

    @Test
    void nobodySeesMoreThanTheyMay() {
        String later = "event=" + completed;
        assertThat(page("lead", "/handelser/" + id, later)).contains("Spaningsuppgift", "Porten lagad", "Bäckby torg");
        // the outcome is the lead's and for authorities, which a housing company is not
        assertThat(page("mimer", "/handelser/" + id, later))
                .contains("Uppgift för mimer", "Bäckby torg")
                .doesNotContain("Spaningsuppgift", "Porten lagad", "Uppgift för civil");
        assertThat(page("civil", "/handelser/" + id, later))
                .contains("Hammarby")
                .doesNotContain("Spaningsuppgift", "Porten lagad", "Bäckby torg", "Uppgift för mimer");
        assertThat(page("civil", "/mal", later)).doesNotContain("Städning");
        Place there = new Place(new District("Hammarby"), "Hemliga gränd 4", null);
        Place here = new Place(new District("Gryta"), null, null);
        happenings.store(
                new LocationCorrected(id, there, here, new ClassifiedText("Fel", Confidentiality.ALL_PARTNERS)));
        assertThat(page("mimer", "/mal", "event=latest")).contains("Hemliga gränd 4");
        assertThat(page("skola", "/mal", "event=latest"))
                .contains("inte är för dig att läsa")
                .doesNotContain("Hemliga gränd 4");
        assertThat(browser()
                        .signIn("polis")
                        .get("/handelser/" + id + "?" + later)
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser().signIn("mimer").get("/inkorg?part=civil&" + later).statusCode())
                .isEqualTo(403);
        assertThat(browser.api("mimer", "/api/tasks?partner=civil&" + later).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"council", "admin"})
    void thoseWhoSeeNoIncidentsHaveNoPast(String account) {
        Browser signedIn = browser().signIn(account);
        for (String page : PAGES.split(", ")) {
            HttpResponse<String> answer = signedIn.get(page.replace("{i}", id.toString()) + "?event=" + completed);
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
        }
        assertThat(browser.api(account, "/api/goals?event=" + completed).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "event=99999999, 422",
        "event=x, 400",
        "event=-1, 400",
        "at=2199-01-01T00:00:00Z, 422",
        "at=soon, 400",
        "at=2026-13-01T00:00, 400",
        "event=1&at=2026-03-03T20:00:00Z, 400",
        "event=1&clock=wall, 400",
        "event=1&clock=happened, 400",
        "event=1&compare=2, 422",
        "event=1&compare=x, 400",
        "at=2026-03-03T20:00:00Z&clock=happened&compare=1, 400",
        "at=2026-03-03T20:00:00Z&clock=happened&compare=2026-03-03T20:10:00Z, 422",
    })
    void whatIsNoPlaceInTheHistoryIsRefused(String place, int status) {
        Browser lead = browser().signIn("lead");
        for (String page : PAGES.split(", ")) {
            assertThat(lead.get(page.replace("{i}", id.toString()) + "?" + place)
                            .statusCode())
                    .as(page)
                    .isEqualTo(status);
        }
    }

    @Test
    void beforeTheFirstEventThereIsNothing() {
        assertThat(page("lead", "/", "event=0")).contains("före den första händelsen");
        assertThat(page("lead", "/handelser/" + id, "event=" + (reported - 1))).contains("Händelsen fanns inte då.");
        assertThat(browser.api("lead", "/api/incidents/" + id + "?event=" + (reported - 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser().signIn("lead").get("/inkorg?event=").statusCode()).isEqualTo(302);
    }

    private String page(String account, String path, String place) {
        String separator = place.isEmpty() ? "" : path.contains("?") ? "&" : "?";
        HttpResponse<String> answer = browser().signIn(account).get(path + separator + place);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The link of the incident's task in an inbox. */
    private String row(long event) {
        return "<h3><a href=\"/handelser/" + id + "?event=" + event + "\"";
    }

    private static String link(String page, String rel) {
        Matcher matcher = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*rel=\"" + rel + "\"")
                .matcher(page);
        assertThat(matcher.find()).as(rel).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private long head() {
        return json("lead", "/api/picture").path("asOfEvent").asLong();
    }
}
