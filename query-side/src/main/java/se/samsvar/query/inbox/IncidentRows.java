package se.samsvar.query.inbox;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;

/** What a task says of its incident. */
class IncidentRows {

    private static final String INSERT = """
            insert into query.inbox_incident (incident_id, type, district, address, occurred_at, status, summary,
                summary_class, summary_author, version)
            values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?) on conflict (incident_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    IncidentRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.inbox_incident", "incident_id");
    }

    void reported(IncidentReported event, Recorded recorded) {
        IncidentFacts facts = event.facts();
        writes.update(
                INSERT,
                event.incidentId().value(),
                event.type().name(),
                facts.place().district().name(),
                facts.place().address(),
                Sql.at(facts.occurredAt()),
                facts.summary().text(),
                facts.summary().confidentiality().name(),
                recorded.organisation(),
                recorded.number());
    }

    void change(IncidentEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.incidentId().value(), recorded, assignments, values);
    }
}
