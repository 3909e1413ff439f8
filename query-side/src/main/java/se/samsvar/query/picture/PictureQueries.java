package se.samsvar.query.picture;

import static se.samsvar.query.picture.PictureIncidents.OPEN;
import static se.samsvar.query.picture.PictureIncidents.concerns;
import static se.samsvar.query.picture.PictureIncidents.only;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** Puts the picture together, now or as of any event. */
final class PictureQueries {
    private static final int MOST_RECORDS = 200;
    private static final int MOST_WALKS = 10;

    private final JdbcTemplate jdbc;
    private final PictureIncidents incidents;
    private final TrendQueries trends;

    PictureQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.incidents = new PictureIncidents(jdbc);
        this.trends = new TrendQueries(jdbc);
    }

    Picture find(AsOf asOf, PictureFilter filter, Viewer viewer) {
        List<Picture.Incident> found = incidents.find(asOf, filter, viewer);
        long total = found.size() < PictureIncidents.MOST ? found.size() : incidents.count(asOf, filter, viewer);
        return new Picture(
                asOf.number(),
                asOf.at(),
                keyFigures(asOf.known(), filter, viewer),
                found,
                total,
                records(asOf, filter),
                walks(asOf, viewer),
                trends.find(asOf, filter, viewer));
    }

    private Picture.KeyFigures keyFigures(AsOf asOf, PictureFilter filter, Viewer viewer) {
        long responses = count("query.picture_incident i where i.status = 'OPEN' and i.response <> 'HISTORY'"
                + " and i.response = 'STARTED' and " + asOf.holds("i") + " and "
                + concerns(asOf, "i.incident_id", viewer));
        OpenTasks tasks = openTasks(asOf, viewer);
        return new Picture.KeyFigures(
                responses,
                tasks.overdue(),
                tasks.unacknowledged(),
                count("query.picture_walk w where " + planned(asOf, viewer), Sql.at(asOf.at())),
                incidents.firstAcknowledgement(asOf, filter, viewer));
    }

    private record OpenTasks(long overdue, long unacknowledged) {}

    /** Both at once, from the index of what is open. */
    private OpenTasks openTasks(AsOf asOf, Viewer viewer) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) filter (where t.due_at < ?) as overdue,"
                        + " count(*) filter (where t.status = 'ASSIGNED') as unacknowledged from query.picture_task t"
                        + " where " + (asOf.now() ? "t.open_now" : "t.status " + OPEN + " and " + asOf.holds("t"))
                        + only("t.partner", viewer),
                (row, _) -> new OpenTasks(row.getLong("overdue"), row.getLong("unacknowledged")),
                Sql.at(asOf.at())));
    }

    private List<Picture.Walk> walks(AsOf asOf, Viewer viewer) {
        return jdbc.query(
                "select * from query.picture_walk w where " + planned(asOf, viewer)
                        + " order by w.starts_at, w.walk_id limit " + MOST_WALKS,
                (row, index) -> new Picture.Walk(
                        Sql.uuid(row, "walk_id"), row.getString("district"), Sql.instant(row, "starts_at")),
                Sql.at(asOf.at()));
    }

    private static String planned(AsOf asOf, Viewer viewer) {
        return "w.status = 'PLANNED' and w.starts_at >= ? and " + asOf.holds("w") + invited(viewer);
    }

    static String invited(Viewer viewer) {
        return viewer.seesEveryIncident()
                ? ""
                : " and exists (select 1 from unnest(w.invited) as partner where true" + only("partner", viewer) + ")";
    }

    private List<Picture.PoliceItem> records(AsOf asOf, PictureFilter filter) {
        if (filter.type() != null || filter.status() != null) {
            return List.of();
        }
        Conditions conditions = new Conditions()
                .and("r.incident_id is null")
                // by what had happened, with all that was published since
                .and(asOf.happened() ? "r.valid_to is null" : asOf.holds("r"))
                .and("r.occurred_at <= ?", asOf.happened() ? Sql.at(asOf.at()) : null)
                .and("r.occurred_at >= ?", Sql.at(filter.start(asOf)))
                .and("r.occurred_at < ?", Sql.atOrNull(filter.to()))
                .and("r.occurred_at < ?", Sql.atOrNull(asOf.end()))
                .and("r.district = ?", filter.district())
                .and(filter.allRecords() ? "true" : "r.relevant");
        return jdbc.query(
                "select * from query.picture_record r where " + conditions.sql()
                        + " order by r.occurred_at desc, r.record_id desc limit " + MOST_RECORDS,
                (row, index) -> new Picture.PoliceItem(
                        row.getLong("record_id"),
                        row.getString("type"),
                        Sql.instant(row, "occurred_at"),
                        Sql.instant(row, "published_at"),
                        row.getString("district"),
                        row.getString("summary"),
                        row.getString("url"),
                        row.getBoolean("relevant")),
                conditions.values());
    }

    private long count(String from, Object... arguments) {
        Long count = jdbc.queryForObject("select count(*) from " + from, Long.class, arguments);
        return count == null ? 0 : count;
    }
}
