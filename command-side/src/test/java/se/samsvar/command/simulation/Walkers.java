package se.samsvar.command.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerId;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkId;

/** Those who hold the walks: they invite, walk, write and answer for what was seen. */
final class Walkers {

    private static final PartnerId MIMER = new PartnerId("mimer");

    private final People people;
    private final SimulatedCity city;
    private final Agenda agenda;

    Walkers(People people, SimulatedCity city, Agenda agenda) {
        this.people = people;
        this.city = city;
        this.agenda = agenda;
    }

    void planned(WalkScheduled event) {
        people.later(
                5,
                event.walkId() + " place",
                () -> people.attempt(
                        new RescheduleWalk(event.walkId(), event.startsAt(), "Biblioteket", null), People.LEAD));
        goes(event.walkId(), event.startsAt());
    }

    void moved(WalkRescheduled event) {
        if (!event.startsAt().equals(event.from())) {
            goes(event.walkId(), event.startsAt());
        }
    }

    /** Held as planned, unless it was moved or cancelled meanwhile: then the attempt is refused. */
    private void goes(WalkId walk, Instant startsAt) {
        Random random = people.random(walk + " " + startsAt);
        for (int i = 0; i < random.nextInt(3); i++) {
            Observation seen = observation(walk, i, ObservationCategory.values()[random.nextInt(7)]);
            agenda.at(
                    startsAt.plusSeconds(1800),
                    walk + " seen " + i + startsAt,
                    () -> people.attempt(new RecordObservation(walk, seen), People.LEAD));
        }
        agenda.at(
                startsAt.plusSeconds(5400),
                walk + " held " + startsAt,
                () -> people.attempt(
                        new CompleteWalk(walk, startsAt.plusSeconds(600), Map.of(PartnerId.LEAD, 3), null),
                        People.LEAD));
    }

    private Observation observation(WalkId walk, int number, ObservationCategory category) {
        return new Observation(
                new ObservationId(people.id(walk + " seen " + number)),
                category,
                "Torget",
                new ClassifiedText("Lampa trasig", Confidentiality.ALL_PARTNERS),
                number == 0 ? MIMER : null);
    }

    void held(WalkHeld event) {
        WalkId walk = event.walkId();
        people.later(
                20,
                walk + " protocol",
                () -> people.attempt(new WriteProtocol(walk, People.text("Vi gick")), People.LEAD));
        people.later(72, walk + " list", () -> people.attempt(new SettleActionList(walk), People.LEAD));
        Instant meeting = event.heldAt().plus(Duration.ofDays(17));
        people.later(
                96, walk + " meeting", () -> people.attempt(new PlanFeedback(walk, meeting, "Skolan"), People.LEAD));
        people.later(
                17 * 24 + 2,
                walk + " feedback",
                () -> people.attempt(
                        new GiveWalkFeedback(walk, city.clock.instant(), People.text("Lampor bytta")), People.LEAD));
    }
}
