package se.samsvar.command.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.stream.Stream;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.ReportIncident;

/** Lets a city live through its incidents and what follows from them, stopping and starting it where it is told to. */
final class HalfAYear {

    private static final int DAYS = 330;
    private static final int BUSY_DAYS = 180;

    private final SimulatedCity city;
    private final Agenda agenda = new Agenda();
    private final People people;
    private final Queue<Instant> stops = new PriorityQueue<>();

    HalfAYear(long seed, String databaseUrl, Path data) {
        this.city = new SimulatedCity(databaseUrl, data, at(0));
        this.people = new People(seed, city, agenda);
        Incidents2025.all().forEach(this::expect);
    }

    /** @param times how often the product is stopped in the middle of what it does, and started again */
    HalfAYear interrupted(int times, long seed) {
        Random random = new Random(seed);
        while (stops.size() < times) {
            stops.add(at(random.nextInt(BUSY_DAYS)).plusSeconds(random.nextInt(86_400)));
        }
        return this;
    }

    SimulatedCity live() {
        for (Optional<Instant> next = next(); next.isPresent(); next = next()) {
            city.clock.set(next.get());
            settle();
            while (agenda.doOne(next.get())) {
                if (isToBeStopped(next.get())) {
                    // whatever the deed has set going is cut off
                    city.restart();
                }
                settle();
            }
        }
        if (!stops.isEmpty()) {
            throw new IllegalStateException("Nothing was done any more at " + stops);
        }
        return city;
    }

    private boolean isToBeStopped(Instant now) {
        Instant stop = stops.peek();
        return stop != null && !stop.isAfter(now) && stops.remove(stop);
    }

    private void settle() {
        city.settle();
        for (DomainEvent event : city.news()) {
            people.hear(event);
        }
    }

    private Optional<Instant> next() {
        Instant end = at(DAYS);
        return Stream.of(agenda.next(), city.nextDue())
                .flatMap(Optional::stream)
                .map(at -> at.isBefore(city.clock.instant()) ? city.clock.instant() : at)
                .filter(at -> at.isBefore(end))
                .min(Instant::compareTo);
    }

    private void expect(ReportIncident report) {
        IncidentFacts facts = report.facts();
        Instant reportedAt = Objects.requireNonNull(facts.reportedAt());
        agenda.at(reportedAt, report.incidentId() + " reported", () -> people.attempt(report, People.LEAD));
    }

    private static Instant at(int day) {
        return Incidents2025.START
                .plusDays(day)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(Incidents2025.CITY)
                .toInstant();
    }
}
