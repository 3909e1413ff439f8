package se.samsvar.query.figures;

import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;

/** Which organisations an incident concerns. */
class ConcernRows {
    private static final String INSERT = """
            insert into query.figures_concern (incident_id, partner, number)
            values (?, ?, ?) on conflict (incident_id, partner) do nothing""";

    private final Writes writes;

    ConcernRows(Writes writes) {
        this.writes = writes;
    }

    void add(IncidentId incident, PartnerId partner, Recorded recorded) {
        writes.update(INSERT, incident.value(), partner.code(), recorded.number());
    }
}
