package se.samsvar.query.replay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;

/**
 * An event in words.
 *
 * @param task the title of the task that it is about, or null
 * @param incident that it is about, or null
 */
record Saying(
        String sentence, @Nullable String task, @Nullable Incident incident) {
    record Incident(UUID id, IncidentType type, String district) {}
}
