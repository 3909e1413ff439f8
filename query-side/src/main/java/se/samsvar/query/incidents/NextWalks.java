package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;

/** When the next walk of each incident begins; an incident without one is left out. */
final class NextWalks {
    private final JdbcTemplate jdbc;

    NextWalks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Instant> of(Collection<UUID> incidents) {
        Map<UUID, Instant> next = new HashMap<>();
        UUID[] ids = incidents.toArray(UUID[]::new);
        jdbc.query(
                "select i.incident_id, min(w.starts_at) as starts_at from query.incidents_walk w"
                        + " cross join lateral unnest(w.incidents) as i(incident_id)"
                        + " where w.incidents && ? and w.status = 'PLANNED' and i.incident_id = any(?)"
                        + " group by i.incident_id",
                row -> {
                    next.put(Sql.uuid(row, "incident_id"), Sql.instant(row, "starts_at"));
                },
                ids,
                ids);
        return next;
    }
}
