package se.samsvar.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.Source;
import se.samsvar.query.testing.Browser;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.WalkStory;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

/** Civil society is told the district; the address and the position reach it on no way. */
class CoarsePlaceTest extends QueryTest {
    private static final Place FORMER = new Place(new District("Vallby"), "Brovaktargatan 7", null);
    private static final Place EXACT =
            new Place(new District("Bjurhovda"), "Kungsörsgatan 77", new Position(59.6234, 16.6012));

    private IncidentId incident = new IncidentId(UUID.randomUUID());
    private TaskId task = new TaskId(UUID.randomUUID());
    private WalkId walk = new WalkId(UUID.randomUUID());

    @BeforeEach
    void somethingHappens() {
        incident = new IncidentId(UUID.randomUUID());
        happenings.store(new IncidentReported(incident, IncidentType.SHOOTING, facts()));
        ClassifiedText reason = new ClassifiedText("Fel gata", Confidentiality.ALL_PARTNERS);
        happenings.store(new LocationCorrected(incident, FORMER, EXACT, reason));
        task = happenings.task(incident, "civil", TestClock.START.plusSeconds(3600));
        happenings.task(incident, "mimer", TestClock.START.plusSeconds(3600));
        walk = WalkStory.scheduled(
                        happenings, new WalkId(UUID.randomUUID()), incident, WalkKind.RAPID, "civil", "mimer")
                .id();
    }

    @Test
    void everyAnswerOfTheApiSaysTheDistrictOnly() {
        for (String path : List.of(
                "/api/incidents?district=Bjurhovda",
                "/api/incidents/" + incident,
                "/api/incidents/" + incident + "/timeline",
                "/api/picture",
                "/api/picture?event=" + json("lead", "/api/picture").path("asOfEvent"),
                "/api/tasks/" + task,
                "/api/walks/" + walk)) {
            assertCoarse(browser.api("civil", path).body(), path);
        }
        assertThat(browser.api("mimer", "/api/incidents/" + incident).body()).contains("Kungsörsgatan", "59.6234");
        assertThat(browser.api("mimer", "/api/incidents/" + incident + "/timeline")
                        .body())
                .contains("Kungsörsgatan", "Brovaktargatan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?type=SHOOTING", "/handelser/{i}", "/inkorg", "/inkorg/{t}", "/vandringar/{w}"})
    void everyPageSaysTheDistrictOnly(String path) {
        String asked = path.replace("{i}", incident.toString())
                .replace("{t}", task.toString())
                .replace("{w}", walk.toString());
        Browser civil = browser.signIn("civil");
        assertCoarse(civil.get(asked).body(), asked);
    }

    @Test
    void thePositionIsThatOfTheDistrict() {
        JsonNode position = json("civil", "/api/incidents/" + incident).path("position");
        assertThat(position.path("lat").asDouble()).isEqualTo(59.621);
        assertThat(position.path("lon").asDouble()).isEqualTo(16.607);
    }

    @Test
    void nobodyFindsAnIncidentByAnAddressThatTheyMayNotSee() {
        assertThat(found("civil", "kungsörsgatan")).isFalse();
        assertThat(found("civil", "bjurhovda")).isTrue();
        assertThat(found("mimer", "kungsörsgatan")).isTrue();
        assertThat(found("strategic", "Kungsörsgatan 77")).isTrue();
    }

    private boolean found(String account, String q) {
        return browser.api(account, "/api/incidents?district=Bjurhovda&q=" + q.replace(" ", "%20"))
                .body()
                .contains(incident.toString());
    }

    private static void assertCoarse(String answer, String path) {
        assertThat(answer).as(path).contains("Bjurhovda");
        assertThat(answer).as(path).doesNotContain("Kungsörsgatan", "Brovaktargatan", "59.6234", "16.6012");
    }

    private static IncidentFacts facts() {
        return new IncidentFacts(
                Happenings.OCCURRED,
                Happenings.OCCURRED,
                FORMER,
                false,
                false,
                false,
                false,
                0,
                new ClassifiedText("Skott hördes", Confidentiality.ALL_PARTNERS),
                Source.LEAD);
    }
}
