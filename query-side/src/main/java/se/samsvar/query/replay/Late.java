package se.samsvar.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samsvar.incident.IncidentType;

/**
 * Incidents that had occurred, but that nobody had registered yet.
 *
 * @param count up to {@link LateIncidents#MANY}
 * @param named the latest of them
 */
record Late(long count, List<Incident> named) {
    record Incident(UUID incidentId, IncidentType type, String district, Instant occurredAt, Instant registeredAt) {}

    public boolean isMany() {
        return count >= LateIncidents.MANY;
    }
}
