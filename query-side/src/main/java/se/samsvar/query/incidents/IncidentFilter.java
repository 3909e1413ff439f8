package se.samsvar.query.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentStatus;

/**
 * Which incidents are asked for.
 *
 * @param q words of the place or of a text that the viewer may read
 * @param overdue whether only those with a task that is late, of the viewer's own where it sees no others
 */
record IncidentFilter(
        @Nullable IncidentType type,
        @Nullable String district,
        @Nullable IncidentStatus status,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q,
        boolean overdue) {
    /** Null where nothing is looked for. */
    @Nullable
    SearchWords words() {
        return q == null || q.isBlank() ? null : SearchWords.of(q);
    }
}
