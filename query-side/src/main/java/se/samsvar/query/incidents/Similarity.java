package se.samsvar.query.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentItem;

/** What is known of an incident that may already be registered. */
public record Similarity(IncidentType type, District district, Instant occurredAt) {
    static final Duration SAME_PLACE = Duration.ofHours(12);
    static final Duration SAME_TYPE = Duration.ofHours(3);

    boolean maybe(IncidentItem other) {
        return isPlaceOf(other) && apart(other).compareTo(SAME_PLACE) <= 0
                || other.type() == type && apart(other).compareTo(SAME_TYPE) <= 0;
    }

    /** Those first that are said to be in the same district, and of those the nearest in time. */
    Comparator<IncidentItem> likeliestFirst() {
        return Comparator.comparing((IncidentItem other) -> !other.district().equals(district.name()))
                .thenComparing(this::apart);
    }

    private boolean isPlaceOf(IncidentItem other) {
        District there = new District(other.district());
        return !district.isKnown() || !there.isKnown() || there.equals(district);
    }

    private Duration apart(IncidentItem other) {
        return Duration.between(occurredAt, other.occurredAt()).abs();
    }
}
