package se.samsvar.query.walks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.SceneReleased;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkId;

/** The incidents that share a walk, and what the walk's page says of them. */
class WalkIncidentRows {

    private static final String SHARE = """
            insert into query.walks_shared as known (walk_id, incident_id, shared, version) values (?, ?, ?, ?)
            on conflict (walk_id, incident_id) do update set shared = excluded.shared, version = excluded.version
            where known.version < excluded.version""";
    private static final String INCIDENT = """
            insert into query.walks_incident (incident_id, type, district, address, occurred_at, version)
            values (?, ?, ?, ?, ?, ?) on conflict (incident_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    WalkIncidentRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.walks_incident", "incident_id");
    }

    void share(WalkId walk, List<IncidentId> incidents, Recorded recorded) {
        incidents.forEach(incident -> writes.update(SHARE, walk.value(), incident.value(), true, recorded.number()));
    }

    void leave(WalkLeft event, Recorded recorded) {
        writes.update(SHARE, event.walkId().value(), event.left().value(), false, recorded.number());
    }

    void reported(IncidentReported event, Recorded recorded) {
        writes.update(
                INCIDENT,
                event.incidentId().value(),
                event.type().name(),
                event.facts().place().district().name(),
                event.facts().place().address(),
                Sql.at(event.facts().occurredAt()),
                recorded.number());
    }

    void released(SceneReleased event, Recorded recorded) {
        change(event, recorded, "scene_released_at = ?", Sql.at(event.releasedAt()));
    }

    void change(IncidentEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.incidentId().value(), recorded, assignments, values);
    }
}
