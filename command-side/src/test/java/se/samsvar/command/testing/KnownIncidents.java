package se.samsvar.command.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.samsvar.command.incident.Incidents;
import se.samsvar.incident.IncidentId;

/** Incidents as a test says they are; all are open and registered at {@link Samples#REPORTED} unless it says otherwise. */
public final class KnownIncidents implements Incidents {

    private final Map<IncidentId, Presence> presence = new HashMap<>();
    private final Map<IncidentId, Instant> registered = new HashMap<>();

    public KnownIncidents is(IncidentId incident, Presence now) {
        presence.put(incident, now);
        return this;
    }

    public KnownIncidents registered(IncidentId incident, Instant at) {
        registered.put(incident, at);
        return this;
    }

    @Override
    public Presence presence(IncidentId incidentId) {
        return presence.getOrDefault(incidentId, Presence.OPEN);
    }

    @Override
    public Optional<Instant> registeredAt(IncidentId incidentId) {
        return presence(incidentId) == Presence.ABSENT
                ? Optional.empty()
                : Optional.of(registered.getOrDefault(incidentId, Samples.REPORTED));
    }
}
