package se.samsvar.command.incident;

import se.samsvar.incident.IncidentId;

/** Which incidents there are, as far as other aggregates must know. */
public interface Incidents {

    enum Presence {
        ABSENT,
        OPEN,
        ENDED
    }

    Presence presence(IncidentId incidentId);
}
