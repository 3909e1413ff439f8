package se.samsvar.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsvar.DomainEvent;
import se.samsvar.NamedIds;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.testing.Happenings;
import se.samsvar.query.testing.QueryTest;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskCompleted;
import se.samsvar.task.TaskEvent.TaskStarted;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkKind;
import tools.jackson.databind.JsonNode;

/** Computed by hand: three incidents in one district around the night when summer time began, 28 March 2021. */
class FigureSumsTest extends QueryTest {
    private static final District PLACE = new District("Haga");
    /** 23:30 in Stockholm on the 27th. */
    private static final Instant FIRST = Instant.parse("2021-03-27T22:30:00Z");
    /** Seven days later but for half an hour. */
    private static final Instant SECOND = Instant.parse("2021-04-03T22:00:00Z");
    /** 00:30 in Stockholm on 11 April; seven days and half an hour after the second. */
    private static final Instant THIRD = Instant.parse("2021-04-10T22:30:00Z");

    private static final String ALL = "/api/figures?from=2021-03-28&to=2021-04-11&district=Haga";

    @Test
    void eachIsWhatItIsWhenCountedByHand() {
        clock.set(Instant.parse("2022-01-01T12:00:00Z"));
        reported(FIRST);
        IncidentId second = reported(SECOND);
        IncidentId third = reported(THIRD);
        happened(second, third);
        walked(second);
        JsonNode figures = json("lead", ALL);
        is(figures, "incidents.SHOOTING", 2, 2);
        is(figures, "repeated-7-days", 50, 2);
        is(figures, "repeated-14-days", 100, 2);
        is(figures, "presence-median", 10, 1);
        is(figures, "walk-median", 70, 1);
        is(figures, "households-informed", 50, 2);
        is(figures, "households-informed-on-time", 50, 2);
        is(figures, "schools-informed", 100, 1);
        is(figures, "schools-informed-on-time", 0, 1);
        is(figures, "walks-within-72h", 1, 2);
        is(figures, "walks-within-72h-share", 100, 1);
        is(figures, "walk-people", 2, 1);
        is(figures, "walk-attendance.polis", 100, 1);
        is(figures, "walk-attendance.skola", 0, 1);
        is(figures, "observations", 2, 1);
        is(figures, "observations-fixed-30-days", 50, 2);
        is(figures, "observations-fixed-90-days", 50, 2);
        is(figures, "feedback-held", 0, 1);
        is(figures, "review-actions", 1, 1);
        is(figures, "review-actions-closed", 0, 1);
        // by the clock in Stockholm the third is of the next day, although it is the same in UTC
        is(json("lead", ALL.replace("to=2021-04-11", "to=2021-04-10")), "incidents.SHOOTING", 1, 1);
    }

    private void happened(IncidentId second, IncidentId third) {
        TaskId presence = task(second, "polis", "3", SECOND);
        store(new TaskStarted(presence, second, new PartnerId("polis"), null), SECOND, 10);
        TaskId residents = task(second, "mimer", "21", SECOND);
        store(new TaskCompleted(residents, second, new PartnerId("mimer"), null), SECOND, 5);
        TaskId schools = task(second, "skola", "13", SECOND);
        store(new TaskCompleted(schools, second, new PartnerId("skola"), null), SECOND, 7);
        task(third, "mimer", "21", THIRD);
        store(
                new ReviewActionAssigned(
                        second,
                        new TaskId(UUID.randomUUID()),
                        new PartnerId("polis"),
                        "Fler patruller",
                        SECOND.plus(Duration.ofDays(60)),
                        GoalPair.parse("H/SKJ")),
                SECOND,
                80);
    }

    private void walked(IncidentId incident) {
        WalkId walk = new WalkId(UUID.randomUUID());
        List<IncidentId> incidents = List.of(incident);
        store(
                new WalkScheduled(
                        walk,
                        incidents,
                        WalkKind.RAPID,
                        PLACE,
                        SECOND.plus(Duration.ofHours(70)),
                        SECOND,
                        Happenings.partners("polis", "mimer", "skola")),
                SECOND,
                1);
        ObservationId fixed = observed(walk, incidents, ObservationCategory.LIGHTING);
        observed(walk, incidents, ObservationCategory.LITTER);
        store(
                new WalkHeld(
                        walk,
                        incidents,
                        WalkKind.RAPID,
                        SECOND.plus(Duration.ofHours(70)),
                        Map.of(new PartnerId("polis"), 2, new PartnerId("mimer"), 0),
                        null),
                SECOND,
                71);
        TaskId lamp = new TaskId(NamedIds.of("observation", fixed));
        assign(lamp, incident, "teknik", null, SECOND);
        store(new TaskCompleted(lamp, incident, new PartnerId("teknik"), null), SECOND, 70 + 240);
    }

    private ObservationId observed(WalkId walk, List<IncidentId> incidents, ObservationCategory category) {
        ObservationId id = new ObservationId(UUID.randomUUID());
        ClassifiedText text = new ClassifiedText("Vid torget", Confidentiality.ALL_PARTNERS);
        store(
                new WalkObservationRecorded(walk, incidents, new Observation(id, category, "Torget", text, null)),
                SECOND,
                70);
        return id;
    }

    private IncidentId reported(Instant at) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        IncidentFacts facts = new IncidentFacts(
                at,
                at,
                new Place(PLACE, null, null),
                false,
                false,
                false,
                false,
                0,
                new ClassifiedText("Skott", Confidentiality.ALL_PARTNERS),
                Source.LEAD);
        store(new IncidentReported(id, IncidentType.SHOOTING, facts), at, 1);
        return id;
    }

    private TaskId task(IncidentId incident, String partner, String row, Instant from) {
        TaskId id = new TaskId(UUID.randomUUID());
        assign(id, incident, partner, row, from);
        return id;
    }

    private void assign(TaskId id, IncidentId incident, String partner, @Nullable String row, Instant from) {
        store(
                new TaskAssigned(
                        id,
                        incident,
                        new PartnerId(partner),
                        "Uppgift",
                        from,
                        from.plus(Duration.ofHours(6)),
                        null,
                        GoalPair.parse("G/FAM"),
                        row,
                        Urgency.DAYTIME,
                        FollowUp.DEFAULT),
                from,
                1);
    }

    private void store(DomainEvent event, Instant from, int hours) {
        happenings.store(event, Happenings.LEAD, from.plus(Duration.ofHours(hours)));
    }

    private static void is(JsonNode figures, String key, double value, long n) {
        JsonNode found = figures.path("items")
                .valueStream()
                .filter(figure -> figure.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
        assertThat(found.path("value").asDouble(-1)).as(key).isEqualTo(value);
        assertThat(found.path("n").asLong(-1)).as("n of " + key).isEqualTo(n);
    }
}
