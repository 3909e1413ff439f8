package se.samsvar.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

/** What was known at an instant, and what had happened by then, around the night in which summer time ends. */
class TwoClocksTest extends QueryTest {
    /** 02:30 for the second time that night. */
    private static final Instant OCCURRED = Instant.parse("2025-10-26T01:30:00Z");

    private static final Instant REGISTERED = Instant.parse("2025-10-26T09:00:00Z");

    private final IncidentId id = new IncidentId(UUID.randomUUID());
    private Instant occurred = OCCURRED;
    private Instant registered = REGISTERED;

    /** Each test has days of its own, since the history of all is one. */
    private void registered(Instant at) {
        registered = at;
        occurred = at.minus(Duration.between(OCCURRED, REGISTERED));
        IncidentFacts facts = new IncidentFacts(
                occurred,
                occurred,
                new Place(new District("Gryta"), "Gryta torg", null),
                false,
                false,
                false,
                false,
                0,
                text("Skott hördes"),
                Source.LEAD);
        happenings.store(new IncidentReported(id, IncidentType.SHOOTING, facts), Happenings.LEAD, registered);
    }

    @ParameterizedTest
    @CsvSource({
        // the clock on the wall says 02:30 twice: the first time it had not occurred
        "2025-10-26T02:30, false, false",
        "2025-10-26T02:29:59%2B01:00, false, false",
        "2025-10-26T02:30:00%2B01:00, true, false",
        "2025-10-26T08:59:59Z, true, false",
        "2025-10-26T10:00, true, true",
    })
    void itHadHappenedBeforeItWasKnown(String at, boolean happened, boolean known) {
        registered(REGISTERED);
        assertThat(isShown("at=" + at + "&clock=happened")).isEqualTo(happened);
        assertThat(isShown("at=" + at)).isEqualTo(known);
        assertThat(browser().signIn("lead").get("/?at=" + at).body().contains("/handelser/" + id + "\""))
                .as("named as late")
                .isEqualTo(happened && !known);
    }

    @Test
    void whatIsKnownNowIsToldOfThenByOneClockOnly() {
        registered(REGISTERED.plus(Duration.ofDays(10)));
        happenings.store(
                new IncidentReclassified(
                        id, IncidentType.SHOOTING, IncidentType.DEADLY_VIOLENCE, false, false, text("Avled")),
                Happenings.LEAD,
                registered.plusSeconds(3_600));
        happenings.store(
                new SceneReleased(id, occurred.plusSeconds(7_200)), Happenings.LEAD, registered.plusSeconds(3_700));
        happenings.store(
                new IncidentClosed(id, text("Slut"), null, 0, null), Happenings.LEAD, registered.plusSeconds(4_000));
        String then = registered.plusSeconds(60).toString();
        JsonNode known = json("lead", "/api/incidents/" + id + "?at=" + then);
        JsonNode happened = json("lead", "/api/incidents/" + id + "?at=" + then + "&clock=happened");
        assertThat(known.path("type").asString()).isEqualTo("SHOOTING");
        assertThat(known.path("sceneReleasedAt").isNull()).isTrue();
        assertThat(happened.path("type").asString()).isEqualTo("DEADLY_VIOLENCE");
        assertThat(happened.path("sceneReleasedAt").asString())
                .isEqualTo(occurred.plusSeconds(7_200).toString());
        assertThat(happened.path("status").asString()).isEqualTo("OPEN");
        assertThat(json("lead", "/api/incidents/" + id + "?clock=happened&at=" + occurred.plusSeconds(60))
                        .path("sceneReleasedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void aWalkWasHeldWhenItWasAlsoWhereThatWasToldLater() {
        registered(REGISTERED.plus(Duration.ofDays(20)));
        WalkId walk = new WalkId(UUID.randomUUID());
        Instant held = registered.plusSeconds(90_000);
        District gryta = new District("Gryta");
        happenings.store(
                new WalkScheduled(
                        walk, List.of(id), WalkKind.RAPID, gryta, held, held, Happenings.partners("mimer", "polis")),
                Happenings.LEAD,
                registered.plusSeconds(60));
        happenings.store(
                new WalkHeld(walk, List.of(id), WalkKind.RAPID, held, Map.of(), null),
                Happenings.LEAD,
                held.plusSeconds(86_400));
        String between = "/api/incidents/" + id + "?at=" + held.plusSeconds(60);
        assertThat(walk(between)).isEqualTo("PLANNED");
        assertThat(walk(between + "&clock=happened")).isEqualTo("HELD");
        assertThat(walk("/api/incidents/" + id + "?clock=happened&at=" + held.minusSeconds(60)))
                .isEqualTo("PLANNED");
    }

    @Test
    void whatTurnedOutToBeNothingHadNeverHappened() {
        registered(REGISTERED.plus(Duration.ofDays(30)));
        happenings.store(new FalseAlarmDeclared(id, text("Smällare")), Happenings.LEAD, registered.plusSeconds(600));
        String then = "/api/incidents/" + id + "?at=" + registered.plusSeconds(60);
        assertThat(json("lead", then).path("status").asString()).isEqualTo("OPEN");
        assertThat(json("lead", then + "&clock=happened").path("status").asString())
                .isEqualTo("FALSE_ALARM");
    }

    @Test
    void betweenTwoInstantsCountsWhatOccurredThen() {
        registered(REGISTERED);
        String page = browser()
                .signIn("lead")
                .get("/?district=Gryta&clock=happened&at=2025-10-26T04:00&compare=2025-10-26T02:30")
                .body();
        assertThat(page).contains("Ändrat mellan 26 oktober 2025 02:30 och 26 oktober 2025 04:00", "nya händelser");
    }

    private boolean isShown(String place) {
        return StreamSupport.stream(
                        json("lead", "/api/picture?district=Gryta&" + place)
                                .path("incidents")
                                .spliterator(),
                        false)
                .anyMatch(item -> item.path("incidentId").asString().equals(id.toString()));
    }

    private String walk(String path) {
        return json("lead", path).path("walk").path("status").asString();
    }

    private static ClassifiedText text(String text) {
        return new ClassifiedText(text, Confidentiality.ALL_PARTNERS);
    }
}
