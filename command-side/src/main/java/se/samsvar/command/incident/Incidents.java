package se.samsvar.command.incident;

import java.time.Instant;
import java.util.Optional;
import se.samsvar.incident.IncidentId;

/** Which incidents there are, as far as other aggregates must know. */
public interface Incidents {

    enum Presence {
        ABSENT,
        OPEN,
        ENDED
    }

    Presence presence(IncidentId incidentId);

    /** When it was registered; empty where there is no such incident. */
    Optional<Instant> registeredAt(IncidentId incidentId);
}
