package se.samsvar.command.incident;

import se.samsvar.incident.IncidentId;

/** Which incidents are registered, as far as other aggregates must know. */
public interface Incidents {

    boolean isRegistered(IncidentId incidentId);
}
