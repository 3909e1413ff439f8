package se.samsvar.query.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentItemReader;
import se.samsvar.query.item.IncidentsThen;
import se.samsvar.query.security.Viewer;

/** The incidents of the picture, each with its progress. */
final class PictureIncidents {
    private static final String TABLE = "query.picture_incident";

    static final int MOST = 500;
    /** So many incidents say how fast tasks are taken. */
    static final int MEASURED = 2_000;

    private static final String TAKEN = "in ('ACKNOWLEDGED', 'STARTED', 'COMPLETED')";
    private static final String LATEST_FIRST = " order by i.occurred_at desc, i.incident_id limit ?";
    static final String OPEN = "in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')";

    private final JdbcTemplate jdbc;

    PictureIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Picture.Incident> find(AsOf asOf, PictureFilter filter, Viewer viewer) {
        List<Object> arguments = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (Part part : parts(asOf, filter, viewer)) {
            parts.add("(select * from " + part.from() + " where " + part.of().sql() + LATEST_FIRST + ")");
            arguments.addAll(List.of(part.of().values(MOST)));
        }
        arguments.addAll(List.of(MOST, Sql.at(asOf.at())));
        IncidentItemReader items = new IncidentItemReader(viewer);
        return jdbc.query(
                nextWalks(asOf) + "select i.*, t.*, w.walk_id, w.starts_at from (select * from ("
                        + String.join(" union all ", parts) + ") i" + LATEST_FIRST + ") i" + progress(asOf, viewer)
                        + " left join next_walk w on w.incident_id = i.incident_id"
                        + " order by i.occurred_at desc, i.incident_id",
                (row, index) -> new Picture.Incident(items.mapRow(row, index), walk(row)),
                arguments.toArray());
    }

    long count(AsOf asOf, PictureFilter filter, Viewer viewer) {
        return parts(asOf, filter, viewer).stream()
                .mapToLong(part -> {
                    Long count = jdbc.queryForObject(
                            "select count(*) from " + part.from() + " where "
                                    + part.of().sql(),
                            Long.class,
                            part.of().values());
                    return count == null ? 0 : count;
                })
                .sum();
    }

    /** Null where nobody has taken a task of an incident of the period. */
    @Nullable
    Long firstAcknowledgement(AsOf place, PictureFilter filter, Viewer viewer) {
        // nobody can take a task of what isn't known
        AsOf asOf = place.known();
        Conditions recent = recent(asOf, filter, viewer).and("i.response <> 'HISTORY'");
        Double seconds = jdbc.queryForObject(
                "select percentile_cont(0.5) within group (order by extract(epoch from a.at - i.registered_at))"
                        + " from (select * from query.picture_incident i where " + recent.sql() + LATEST_FIRST
                        + ") i cross join lateral (select min(p.recorded_at) as at from query.picture_task p"
                        + " where p.incident_id = i.incident_id and p.status " + TAKEN + " and p.valid_from <= "
                        + asOf.number() + only("p.partner", viewer) + ") a where a.at is not null",
                Double.class,
                recent.values(MEASURED));
        return seconds == null ? null : Math.round(seconds);
    }

    /** Organisation codes come from the catalogue, never from a request. */
    static String only(String column, Viewer viewer) {
        PartnerId partner = viewer.onlyPartner();
        return partner == null ? "" : " and " + column + " = '" + partner.code().replace("'", "''") + "'";
    }

    /** By what had happened, whom an incident concerns is known now like everything else of it. */
    static String concerns(AsOf asOf, String column, Viewer viewer) {
        String since = asOf.happened() ? "" : " and c.since <= " + asOf.number();
        return viewer.seesEveryIncident()
                ? "true"
                : "exists (select 1 from query.picture_concern c where c.incident_id = " + column + since
                        + only("c.partner", viewer) + ")";
    }

    /** What is asked for, whenever it occurred. */
    static Conditions conditions(AsOf asOf, PictureFilter filter, Viewer viewer) {
        return new Conditions()
                .and(IncidentsThen.holds(asOf))
                .and(concerns(asOf, "i.incident_id", viewer))
                .and("i.type = ?", Sql.name(filter.type()))
                .and("i.district = ?", filter.district())
                .and("i.status = ?", Sql.name(filter.status()));
    }

    private record Part(String from, Conditions of) {}

    /** What incidents are read from, under the alias {@code i}. */
    static String incidents(AsOf asOf) {
        return IncidentsThen.of(TABLE, asOf);
    }

    /** Two questions, since each has an index of its own, and both together have none. */
    private static List<Part> parts(AsOf asOf, PictureFilter filter, Viewer viewer) {
        Part recent = new Part(incidents(asOf), recent(asOf, filter, viewer));
        if (filter.hasPeriod()) {
            return List.of(recent);
        }
        Conditions earlier = conditions(asOf, filter, viewer)
                .and("i.status = 'OPEN' and i.response <> 'HISTORY'")
                .and("i.occurred_at < ?", Sql.at(filter.start(asOf)));
        return List.of(recent, new Part(IncidentsThen.open(TABLE, asOf), earlier));
    }

    private static Conditions recent(AsOf asOf, PictureFilter filter, Viewer viewer) {
        return conditions(asOf, filter, viewer)
                .and("i.occurred_at >= ?", Sql.at(filter.start(asOf)))
                .and("i.occurred_at < ?", Sql.atOrNull(filter.to()))
                .and("i.occurred_at < ?", Sql.atOrNull(asOf.end()));
    }

    private static String progress(AsOf asOf, Viewer viewer) {
        return " cross join lateral (select count(*) filter (where p.status <> 'CANCELLED') as tasks_total,"
                + " count(*) filter (where p.status " + OPEN + ") as tasks_open,"
                + " count(*) filter (where p.status " + OPEN + " and p.due_at < ?) as tasks_overdue"
                + " from query.picture_task p where p.incident_id = i.incident_id and " + asOf.holds("p")
                + only("p.partner", viewer) + ") t";
    }

    /** Read once, since few walks are planned at a time; asked for each incident, all that ever were would be read. */
    private static String nextWalks(AsOf asOf) {
        return "with next_walk as materialized (select distinct on (s.incident_id) s.incident_id, v.walk_id, v.starts_at"
                + " from query.picture_walk v cross join lateral unnest(v.incidents) as s(incident_id)"
                + " where v.status = 'PLANNED' and " + asOf.holds("v") + " order by s.incident_id, v.starts_at,"
                + " v.walk_id) ";
    }

    private static Picture.@Nullable NextWalk walk(ResultSet row) throws SQLException {
        UUID walkId = row.getObject("walk_id", UUID.class);
        return walkId == null ? null : new Picture.NextWalk(walkId, Sql.instant(row, "starts_at"));
    }
}
