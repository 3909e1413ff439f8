package se.samsvar.query.figures;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkKind;

/** Which incidents got a walk, and when it was held. */
class WalkTimes {

    private static final String INSERT = """
            insert into query.figures_walk (walk_id, incident_id, repeat, version)
            values (?, ?, ?, ?) on conflict (walk_id, incident_id) do nothing""";

    private final JdbcTemplate jdbc;
    private final GuardedUpdate rows;

    WalkTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new GuardedUpdate(jdbc, "query.figures_walk", "walk_id");
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
        jdbc.batchUpdate(INSERT, incidents, incidents.size() + 1, (statement, incident) -> {
            statement.setObject(1, event.walkId().value());
            statement.setObject(2, incident.value());
            statement.setBoolean(3, repeat);
            statement.setLong(4, recorded.number());
        });
    }
}
