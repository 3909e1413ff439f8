package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskId;
import tools.jackson.databind.JsonNode;

class PicturePageTest extends QueryTest {
    @Test
    void theRowSaysWhatTheMapShowsAndNothingInItRuns() {
        Place place = new Place(
                new District("Tillberga"), "\"Torget\" <script>alert('x')</script>", new Position(59.6871, 16.6181));
        IncidentId id = reported(place);
        String body = browser.signIn("lead").get("/?district=Tillberga").body();
        String row = body.substring(body.indexOf("data-id=\"" + id));
        assertThat(row).startsWith("data-id=\"" + id + "\" data-lat=\"59.6871\" data-lon=\"16.6181\"");
        assertThat(row.substring(0, row.indexOf('>')))
                .contains("data-coarse=\"false\"", "data-shape=\"open\"", "data-icon=\"SHOOTING\"")
                .contains("&quot;Torget&quot; &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        assertThat(body).doesNotContain("<script>alert", "style=\"");
    }

    @Test
    void withoutAPositionTheDistrictsPointStandsForIt() {
        reported(new Place(new District("Skultuna"), null, null));
        assertThat(browser.signIn("lead").get("/?district=Skultuna").body())
                .contains("data-lat=\"59.722\" data-lon=\"16.428\" data-coarse=\"true\"");
    }

    @Test
    void howThingsStandGivesTheSignItsForm() {
        IncidentId id = reported(new Place(new District("Norrmalm"), null, null));
        happenings.store(new FalseAlarmDeclared(id, new ClassifiedText("Fyrverkeri", Confidentiality.ALL_PARTNERS)));
        assertThat(browser.signIn("lead").get("/?district=Norrmalm").body())
                .contains("data-shape=\"false-alarm\"", "marker--false-alarm");
    }

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "auditor,200", "mimer,200", "civil,200", "council,403", "admin,403"})
    void thePictureIsForThoseWhoSeeIncidents(String account, int status) {
        assertThat(browser.signIn(account).get("/").statusCode()).isEqualTo(status);
    }

    @Test
    void onlyThePartThatFollowsIsSentToHtmx() {
        String part = browser.signIn("lead").get("/", "HX-Request", "true").body();
        assertThat(part)
                .contains("id=\"oversikt\"", "id=\"lista\"", "id=\"under\"")
                .doesNotContain("<html");
    }

    @Test
    void inEnglishToo() {
        assertThat(browser.signIn("lead")
                        .get("/", "Cookie", "samsvar-language=en")
                        .body())
                .contains("Operational picture", "Responses under way", "Incidents per week");
    }

    @Test
    void theTimeToTheFirstAcknowledgementIsAMedian() {
        long[] minutes = {10, 20, 60};
        for (long after : minutes) {
            IncidentId id = reported(new Place(new District("Jakobsberg"), null, null));
            TaskId task = happenings.task(id, "mimer", TestClock.START.plusSeconds(86_400));
            happenings.task(id, "skola", TestClock.START.plusSeconds(86_400));
            happenings.store(
                    new TaskAcknowledged(task, id, new PartnerId("mimer"), null),
                    Happenings.LEAD,
                    TestClock.START.plusSeconds(after * 60));
        }
        assertThat(median("lead")).isEqualTo(1200);
        assertThat(median("mimer")).isEqualTo(1200);
        assertThat(figures("skola").path("medianSecondsToFirstAcknowledgement").isNull())
                .isTrue();
    }

    private long median(String account) {
        return figures(account).path("medianSecondsToFirstAcknowledgement").asLong();
    }

    private JsonNode figures(String account) {
        return json(account, "/api/picture?district=Jakobsberg").path("keyFigures");
    }

    private IncidentId reported(Place place) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        IncidentFacts like = Happenings.facts(place.district().name(), Confidentiality.ALL_PARTNERS);
        happenings.store(new IncidentReported(
                id,
                IncidentType.SHOOTING,
                new IncidentFacts(
                        like.occurredAt(),
                        like.reportedAt(),
                        place,
                        false,
                        false,
                        false,
                        false,
                        0,
                        like.summary(),
                        Source.LEAD)));
        return id;
    }
}
