package se.samsvar.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samsvar.DomainEvent;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

class FiguresTest extends QueryTest {
    private static final PartnerId CIVIL = new PartnerId("civil");
    private static final Instant NOON = Instant.parse("2020-05-05T12:00:00Z");
    private static final String PERIOD = "?from=2020-05-05&to=2020-05-05";

    private final IncidentId incident = new IncidentId(UUID.randomUUID());

    @Test
    void eachFigureSaysWhatItCountsAndFromWhichEvents() {
        store(reported(), 20);
        TaskId inTime = task(30);
        TaskId late = task(30);
        store(new TaskAcknowledged(inTime, incident, CIVIL, null), 26);
        store(new TaskCompleted(inTime, incident, CIVIL, null), 29);
        store(new TaskCompleted(late, incident, CIVIL, null), 31);
        WalkId walk = new WalkId(UUID.randomUUID());
        List<IncidentId> incidents = List.of(incident);
        store(new WalkScheduled(walk, incidents, WalkKind.RAPID, new District("Gryta"), NOON, NOON, List.of()), 40);
        store(new WalkHeld(walk, incidents, WalkKind.RAPID, at(71 * 60), Map.of(), null), 41);
        JsonNode figures = json("strategic", "/api/figures" + PERIOD);
        assertThat(value(figures, "incidents.SHOOTING")).isEqualTo(1);
        assertThat(value(figures, "incidents.ARSON")).isZero();
        assertThat(value(figures, "registered-median")).isEqualTo(10);
        assertThat(value(figures, "acknowledged-median")).isEqualTo(6);
        assertThat(value(figures, "walks-within-72h")).isEqualTo(1);
        assertThat(value(figures, "tasks-on-time.civil")).isEqualTo(50);
        assertThat(figures.path("items")).allSatisfy(figure -> {
            assertThat(figure.path("title").asString()).isNotBlank();
            assertThat(figure.path("definition").asString()).isNotBlank();
            assertThat(figure.path("fromEvents")).isNotEmpty();
        });
        assertThat(figures.path("asOfEvent").asLong()).isPositive();
    }

    @Test
    void whatCannotBeComputedIsNull() {
        JsonNode figures = json("lead", "/api/figures?from=1999-01-01&to=1999-01-02");
        assertThat(figure(figures, "registered-median").path("value").isNull()).isTrue();
        assertThat(value(figures, "incidents.SHOOTING")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"lead,200", "strategic,200", "council,200", "auditor,200", "mimer,403", "admin,403"})
    void figuresAreForThoseWhoSteer(String account, int status) {
        assertThat(browser.api(account, "/api/figures").statusCode()).isEqualTo(status);
    }

    private IncidentReported reported() {
        return new IncidentReported(
                incident,
                IncidentType.SHOOTING,
                new IncidentFacts(
                        NOON,
                        at(10),
                        new Place(new District("Gryta"), null, null),
                        false,
                        false,
                        false,
                        false,
                        0,
                        new ClassifiedText("Skott", Confidentiality.ALL_PARTNERS),
                        Source.LEAD));
    }

    private TaskId task(int dueAfter) {
        TaskId id = new TaskId(UUID.randomUUID());
        GoalPair goal = GoalPair.parse("G/SKJ");
        store(
                new TaskAssigned(
                        id,
                        incident,
                        CIVIL,
                        "Nattvandring",
                        at(20),
                        at(dueAfter),
                        null,
                        goal,
                        "27",
                        Urgency.DAYTIME,
                        FollowUp.DEFAULT),
                20);
        return id;
    }

    private void store(DomainEvent event, int minutes) {
        happenings.store(event, Happenings.LEAD, at(minutes));
    }

    private static Instant at(int minutes) {
        return NOON.plusSeconds(minutes * 60L);
    }

    private static double value(JsonNode figures, String key) {
        return figure(figures, key).path("value").asDouble();
    }

    private static JsonNode figure(JsonNode figures, String key) {
        return figures.path("items")
                .valueStream()
                .filter(figure -> figure.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
