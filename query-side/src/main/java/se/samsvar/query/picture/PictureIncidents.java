package se.samsvar.query.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentItemReader;
import se.samsvar.query.security.Viewer;

/** The incidents of the picture, each with its progress. */
final class PictureIncidents {
    static final int MOST = 500;
    static final String OPEN = "in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";

    private final JdbcTemplate jdbc;

    PictureIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Picture.Incident> find(AsOf asOf, PictureFilter filter, Viewer viewer) {
        Conditions conditions = conditions(asOf, filter, viewer);
        List<Object> arguments = new ArrayList<>();
        arguments.add(Sql.at(asOf.at()));
        arguments.addAll(List.of(conditions.values(MOST)));
        IncidentItemReader items = new IncidentItemReader(viewer);
        return jdbc.query(
                "select i.*, t.*, w.walk_id, w.starts_at from query.picture_incident i" + progress(asOf, viewer)
                        + nextWalk(asOf) + " where " + conditions.sql()
                        + " order by i.occurred_at desc, i.incident_id limit ?",
                (row, index) -> new Picture.Incident(items.mapRow(row, index), walk(row)),
                arguments.toArray());
    }

    long count(AsOf asOf, PictureFilter filter, Viewer viewer) {
        Conditions conditions = conditions(asOf, filter, viewer);
        Long count = jdbc.queryForObject(
                "select count(*) from query.picture_incident i where " + conditions.sql(),
                Long.class,
                conditions.values());
        return count == null ? 0 : count;
    }

    /** Organisation codes come from the catalogue, never from a request. */
    static String only(String column, Viewer viewer) {
        PartnerId partner = viewer.onlyPartner();
        return partner == null ? "" : " and " + column + " = '" + partner.code().replace("'", "''") + "'";
    }

    static String concerns(AsOf asOf, String column, Viewer viewer) {
        return viewer.seesEveryIncident()
                ? "true"
                : "exists (select 1 from query.picture_concern c where c.incident_id = " + column + " and c.since <= "
                        + asOf.number() + only("c.partner", viewer) + ")";
    }

    private static Conditions conditions(AsOf asOf, PictureFilter filter, Viewer viewer) {
        Conditions conditions = new Conditions()
                .and(asOf.holds("i"))
                .and(concerns(asOf, "i.incident_id", viewer))
                .and("i.type = ?", Sql.name(filter.type()))
                .and("i.district = ?", filter.district())
                .and("i.status = ?", Sql.name(filter.status()))
                .and("i.occurred_at < ?", Sql.atOrNull(filter.to()));
        String period = filter.hasPeriod()
                ? "i.occurred_at >= ?"
                : "(i.occurred_at >= ? or i.status = 'OPEN' and i.response <> 'HISTORY')";
        return conditions.and(period, Sql.at(filter.start(asOf)));
    }

    private static String progress(AsOf asOf, Viewer viewer) {
        return " cross join lateral (select count(*) filter (where p.status <> 'CANCELLED') as tasks_total,"
                + " count(*) filter (where p.status " + OPEN + ") as tasks_open,"
                + " count(*) filter (where p.status " + OPEN + " and p.due_at < ?) as tasks_overdue"
                + " from query.picture_task p where p.incident_id = i.incident_id and " + asOf.holds("p")
                + only("p.partner", viewer) + ") t";
    }

    private static String nextWalk(AsOf asOf) {
        return " left join lateral (select v.walk_id, v.starts_at from query.picture_walk v"
                + " where v.incidents @> array[i.incident_id] and v.status = 'PLANNED' and " + asOf.holds("v")
                + " order by v.starts_at limit 1) w on true";
    }

    private static Picture.@Nullable NextWalk walk(ResultSet row) throws SQLException {
        UUID walkId = row.getObject("walk_id", UUID.class);
        return walkId == null ? null : new Picture.NextWalk(walkId, Sql.instant(row, "starts_at"));
    }
}
