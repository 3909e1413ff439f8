package se.samsvar.query.picture;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.item.IncidentStatus;

/**
 * What of the picture is asked for. Without a period it is the last thirty days together with everything that is still
 * being answered.
 *
 * @param allRecords whether also police records of types that don't belong to this work are shown
 */
record PictureFilter(
        @Nullable IncidentType type,
        @Nullable String district,
        @Nullable IncidentStatus status,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean allRecords) {
    private static final Duration DEFAULT_PERIOD = Duration.ofDays(30);

    boolean hasPeriod() {
        return from != null || to != null;
    }

    Instant start(AsOf asOf) {
        if (from != null) {
            return from;
        }
        return to == null ? asOf.at().minus(DEFAULT_PERIOD) : Instant.EPOCH;
    }
}
