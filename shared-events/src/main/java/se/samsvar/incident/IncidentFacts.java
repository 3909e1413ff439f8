package se.samsvar.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an incident when it is registered.
 *
 * @param occurredAt when it happened
 * @param reportedAt when somebody reported it; null in a command means "now"
 * @param suspected whether it is not yet confirmed
 * @param attempted whether it was an attempt, as in mordförsök
 * @param buildingHit whether a building was hit or damaged
 * @param inHome whether it happened in a home, among people close to each other
 * @param injured how many were injured or killed: a count, never who
 */
public record IncidentFacts(
        Instant occurredAt,
        @Nullable Instant reportedAt,
        Place place,
        boolean suspected,
        boolean attempted,
        boolean buildingHit,
        boolean inHome,
        int injured,
        ClassifiedText summary,
        Source source) {

    public IncidentFacts reportedAt(Instant instant) {
        return new IncidentFacts(
                occurredAt, instant, place, suspected, attempted, buildingHit, inHome, injured, summary, source);
    }

    public IncidentFacts at(Place newPlace) {
        return new IncidentFacts(
                occurredAt, reportedAt, newPlace, suspected, attempted, buildingHit, inHome, injured, summary, source);
    }
}
