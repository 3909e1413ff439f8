package se.samsvar.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.query.testing.QueryTest;
import tools.jackson.databind.JsonNode;

/** Weeks begin on Monday at midnight in Stockholm, whatever the clocks do. */
class TrendTest extends QueryTest {
    @Test
    void aWeekOfTheNewYearBeginsInTheOld() {
        occurred("Vetterslund", "2024-12-29T22:30:00Z");
        occurred("Vetterslund", "2024-12-29T23:30:00Z");
        JsonNode weeks = weeks("Vetterslund", "2024-12-23", "2025-01-05");
        assertThat(weeks).hasSize(2);
        assertThat(count(weeks, "2024-12-23")).isEqualTo(1);
        assertThat(count(weeks, "2024-12-30")).isEqualTo(1);
        assertThat(browser.signIn("lead")
                        .get("/?district=Vetterslund&from=2024-12-23&to=2025-01-05")
                        .body())
                .contains("v. 52 2024", "v. 1 2025");
    }

    @Test
    void theNightWhenSummerTimeBeginsIsShorter() {
        occurred("Vetterstorp", "2025-03-30T21:30:00Z");
        occurred("Vetterstorp", "2025-03-30T22:30:00Z");
        occurred("Vetterstorp", "2025-10-26T22:30:00Z");
        occurred("Vetterstorp", "2025-10-26T23:30:00Z");
        JsonNode spring = weeks("Vetterstorp", "2025-03-24", "2025-04-06");
        assertThat(count(spring, "2025-03-24")).isEqualTo(1);
        assertThat(count(spring, "2025-03-31")).isEqualTo(1);
        JsonNode autumn = weeks("Vetterstorp", "2025-10-20", "2025-11-02");
        assertThat(count(autumn, "2025-10-20")).isEqualTo(1);
        assertThat(count(autumn, "2025-10-27")).isEqualTo(1);
    }

    @Test
    void noMoreThanHalfAYearIsShownAndAQuarterByDefault() {
        assertThat(weeks("Brottberga", "2020-01-01", "2025-12-31")).hasSize(TrendQueries.MOST_WEEKS);
        assertThat(json("lead", "/api/picture?district=Brottberga")
                        .path("trend")
                        .path("weeks"))
                .hasSize(12);
    }

    @Test
    void whatTurnedOutToBeNothingIsNotCountedUnlessAskedFor() {
        IncidentId id = occurred("Oxbacken", "2025-06-04T12:00:00Z");
        happenings.store(new FalseAlarmDeclared(id, new ClassifiedText("Fyrverkeri", Confidentiality.ALL_PARTNERS)));
        assertThat(count(weeks("Oxbacken", "2025-06-02", "2025-06-08"), "2025-06-02"))
                .isZero();
        assertThat(count(weeks("Oxbacken&status=FALSE_ALARM", "2025-06-02", "2025-06-08"), "2025-06-02"))
                .isEqualTo(1);
    }

    private JsonNode weeks(String district, String from, String to) {
        return json("lead", "/api/picture?district=" + district + "&from=" + from + "&to=" + to)
                .path("trend")
                .path("weeks");
    }

    private static long count(JsonNode weeks, String monday) {
        for (JsonNode week : weeks) {
            if (week.path("monday").asString().equals(monday)) {
                return week.path("counts").path("SHOOTING").asLong();
            }
        }
        throw new AssertionError(monday + " is not in " + weeks);
    }

    private IncidentId occurred(String district, String at) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        happenings.store(new IncidentReported(
                id,
                IncidentType.SHOOTING,
                new IncidentFacts(
                        Instant.parse(at),
                        Instant.parse(at),
                        new Place(new District(district), null, null),
                        false,
                        false,
                        false,
                        false,
                        0,
                        new ClassifiedText("Skott", Confidentiality.ALL_PARTNERS),
                        Source.LEAD)));
        return id;
    }
}
