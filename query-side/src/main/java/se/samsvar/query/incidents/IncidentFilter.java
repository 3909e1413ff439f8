package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentStatus;

/**
 * Which incidents are asked for.
 *
 * @param q words of the place or of a text that the viewer may read
 */
record IncidentFilter(
        @Nullable IncidentType type,
        @Nullable String district,
        @Nullable IncidentStatus status,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q) {
    private static final int LONGEST = 200;

    @Nullable
    String pattern() {
        if (q == null || q.isBlank()) {
            return null;
        }
        String words = q.strip().toLowerCase(Locale.ROOT);
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
