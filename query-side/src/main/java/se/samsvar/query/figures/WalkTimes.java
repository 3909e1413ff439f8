package se.samsvar.query.figures;

import java.util.List;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkKind;

/** Which incidents got a walk, and when it was held. */
class WalkTimes {

    private static final String INSERT = """
            insert into query.figures_walk (walk_id, incident_id, repeat, version)
            values (?, ?, ?, ?) on conflict (walk_id, incident_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    WalkTimes(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.figures_walk", "walk_id");
    }

    void on(WalkEvent event, Recorded recorded) {
        switch (event) {
            case WalkScheduled e -> shared(e, e.incidents(), e.kind() == WalkKind.REPEAT, recorded);
            case WalkJoined e -> shared(e, List.of(e.joined()), false, recorded);
            case WalkHeld e -> rows.set(e.walkId().value(), recorded, "held_at = ?", Sql.at(e.heldAt()));
            case WalkCancelled e -> rows.set(e.walkId().value(), recorded, "cancelled = true");
            case WalkRescheduled _, WalkReplied _, WalkObservationRecorded _, WalkFeedbackGiven _ -> {
                // no figure is made of these
            }
        }
    }

    private void shared(WalkEvent event, List<IncidentId> incidents, boolean repeat, Recorded recorded) {
        incidents.forEach(
                incident -> writes.update(INSERT, event.walkId().value(), incident.value(), repeat, recorded.number()));
    }
}
