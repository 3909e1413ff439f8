package se.samsvar.query.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Paged;
import se.samsvar.query.event.Sql;

/** The incidents that figures of a period and a district are counted among. */
class IncidentsBehind {
    private final JdbcTemplate jdbc;

    IncidentsBehind(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts whether it counts as an incident of its own: neither false alarm nor duplicate */
    record Behind(
            UUID incidentId,
            IncidentType type,
            Instant occurredAt,
            String district,
            boolean counts,
            boolean falseAlarm,
            boolean merged,
            boolean reclassified) {}

    /** The latest first. */
    Paged<Behind> of(FigureScope scope, int page, int size) {
        Conditions in = scope.incidents();
        List<Behind> found = jdbc.query(
                "select * from query.figures_incident i where " + in.sql()
                        + " order by i.occurred_at desc, i.incident_id limit ? offset ?",
                (row, _) -> new Behind(
                        Sql.uuid(row, "incident_id"),
                        IncidentType.valueOf(row.getString("type")),
                        Sql.instant(row, "occurred_at"),
                        row.getString("district"),
                        !row.getBoolean("false_alarm") && !row.getBoolean("merged"),
                        row.getBoolean("false_alarm"),
                        row.getBoolean("merged"),
                        row.getBoolean("reclassified")),
                in.values(size, (long) page * size));
        Long all = jdbc.queryForObject(
                "select count(*) from query.figures_incident i where " + in.sql(), Long.class, in.values());
        return new Paged<>(found, page, size, all == null ? 0 : all);
    }
}
