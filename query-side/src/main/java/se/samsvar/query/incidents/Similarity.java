package se.samsvar.query.incidents;

import java.time.Duration;
import java.time.Instant;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentItem;

/** What is known of an incident that may already be registered. */
public record Similarity(IncidentType type, District district, Instant occurredAt) {
    static final Duration SAME_PLACE = Duration.ofHours(12);
    static final Duration SAME_TYPE = Duration.ofHours(3);

    boolean maybe(IncidentItem other) {
        Duration apart = Duration.between(occurredAt, other.occurredAt()).abs();
        District there = new District(other.district());
        boolean place = !district.isKnown() || !there.isKnown() || there.equals(district);
        return place && apart.compareTo(SAME_PLACE) <= 0 || other.type() == type && apart.compareTo(SAME_TYPE) <= 0;
    }
}
