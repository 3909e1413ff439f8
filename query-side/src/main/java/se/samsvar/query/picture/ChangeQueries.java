package se.samsvar.query.picture;

import static se.samsvar.query.picture.PictureIncidents.OPEN;
import static se.samsvar.query.picture.PictureIncidents.concerns;
import static se.samsvar.query.picture.PictureIncidents.only;
import static se.samsvar.query.picture.PictureQueries.invited;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentsThen;
import se.samsvar.query.picture.Changes.Kind;
import se.samsvar.query.picture.Changes.Link;
import se.samsvar.query.security.Viewer;

/** Holds the rows of now, each for itself, against those that held when somebody last looked. */
final class ChangeQueries {
    /** Who was away for long gets the latest of it. */
    static final int MOST = 5_000;

    private final JdbcTemplate jdbc;

    ChangeQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Changes since(Look look, AsOf present, Viewer viewer) {
        return between(new AsOf(look.since(), look.sinceAt(), false), present, viewer);
    }

    /** What is otherwise at the later of two places in the history, both by the same clock. */
    Changes between(AsOf then, AsOf asOf, Viewer viewer) {
        Map<Kind, List<Link>> found = new EnumMap<>(Kind.class);
        incidents(found, then, asOf, viewer);
        tasks(found, then, asOf, viewer);
        walks(found, then, asOf, viewer);
        return new Changes(
                then.number(),
                then.at(),
                found.entrySet().stream()
                        .map(group -> Changes.Group.of(group.getKey(), group.getValue()))
                        .toList());
    }

    private void incidents(Map<Kind, List<Link>> found, AsOf then, AsOf asOf, Viewer viewer) {
        String joined = viewer.seesEveryIncident()
                ? ""
                : " union (select c.incident_id from query.picture_concern c where c.since > " + then.number()
                        + until("c.since", asOf) + only("c.partner", viewer) + latest("c.since", asOf) + ")";
        String occurred = asOf.happened()
                ? " union (select n.incident_id from query.picture_incident n where n.valid_to is null and n.occurred_at > "
                        + literal(then) + " and n.occurred_at <= " + literal(asOf)
                        + " order by n.occurred_at desc limit " + MOST + ")"
                : "";
        jdbc.query(
                "select i.incident_id, i.type, i.district, i.occurred_at, i.type <> o.type as retyped,"
                        + " i.status <> o.status as moved, o.incident_id is null as fresh"
                        + " from " + PictureIncidents.incidents(asOf) + earlier(then, viewer)
                        + " where " + IncidentsThen.holds(asOf) + " and i.incident_id in ((select n.incident_id from"
                        + " query.picture_incident n where " + (asOf.now() ? "n.valid_to is null and " : "")
                        + "n.valid_from > " + then.number() + until("n.valid_from", asOf)
                        + latest("n.valid_from", asOf) + ")" + joined + occurred + ") and "
                        + concerns(asOf, "i.incident_id", viewer)
                        + " order by i.occurred_at desc, i.incident_id limit " + MOST,
                row -> {
                    Link link = incident(row, 1);
                    if (row.getBoolean("fresh")) {
                        add(found, Kind.REPORTED, link);
                        return;
                    }
                    if (row.getBoolean("retyped")) {
                        add(found, Kind.TYPE, link);
                    }
                    if (row.getBoolean("moved")) {
                        add(found, Kind.STATUS, link);
                    }
                });
    }

    private static String earlier(AsOf then, Viewer viewer) {
        return then.happened()
                ? " left join (select * from " + PictureIncidents.incidents(then)
                        + ") o on o.incident_id = i.incident_id and " + concerns(then, "o.incident_id", viewer)
                : " left join lateral (select * from query.picture_incident o where o.incident_id = i.incident_id and "
                        + then.holds("o") + " and " + concerns(then, "o.incident_id", viewer) + " limit 1) o on true";
    }

    /** Up to the later place; of now, everything is. */
    private static String until(String column, AsOf asOf) {
        return asOf.now() ? "" : " and " + column + " <= " + asOf.number();
    }

    /** What holds now changed seldom since somebody looked; between two places in the past lies as much as somebody asks. */
    private static String latest(String column, AsOf asOf) {
        return asOf.now() ? "" : " order by " + column + " desc limit " + MOST;
    }

    private static String literal(AsOf place) {
        return "timestamptz '" + place.at() + "'";
    }

    private void tasks(Map<Kind, List<Link>> found, AsOf then, AsOf asOf, Viewer viewer) {
        String own = only("t.partner", viewer);
        jdbc.query(
                "select i.incident_id, i.type, i.district, i.occurred_at, x.kind, count(*) as number from ("
                        + "(select t.incident_id, " + KIND + " as kind from query.picture_task t"
                        + " left join lateral (select * from query.picture_task o where o.task_id = t.task_id and "
                        + then.holds("o") + " limit 1) o on true"
                        + " where " + asOf.holds("t") + " and t.valid_from > " + then.number()
                        + until("t.valid_from", asOf) + own
                        + " order by t.valid_from desc limit " + MOST + ") union all"
                        + " (select t.incident_id, 'OVERDUE' from query.picture_task t where " + asOf.holds("t")
                        + " and t.status " + OPEN + " and t.due_at >= ? and t.due_at < ?" + own + " limit " + MOST
                        + ")) x join query.picture_incident i on i.incident_id = x.incident_id and "
                        + (asOf.happened() ? "i.valid_to is null" : asOf.holds("i"))
                        + " where x.kind is not null group by 1, 2, 3, 4, 5 order by i.occurred_at desc, 1, x.kind",
                row -> {
                    add(found, Kind.valueOf(row.getString("kind")), incident(row, row.getLong("number")));
                },
                Sql.at(then.at()),
                Sql.at(asOf.at()));
    }

    private static final String KIND = "case when t.status is not distinct from o.status then null"
            + " when t.status in ('COMPLETED', 'DECLINED') then t.status"
            + " when t.status in ('ACKNOWLEDGED', 'STARTED') and coalesce(o.status, 'ASSIGNED') = 'ASSIGNED'"
            + " then 'ACKNOWLEDGED' end";

    private void walks(Map<Kind, List<Link>> found, AsOf then, AsOf asOf, Viewer viewer) {
        jdbc.query(
                "select w.walk_id, w.district, w.starts_at, case when w.status <> 'PLANNED' and w.status is distinct from"
                        + " o.status then w.status when o.walk_id is null then 'PLANNED'"
                        + " when w.starts_at <> o.starts_at or w.district <> o.district then 'MOVED' end as kind"
                        + " from query.picture_walk w left join lateral (select * from query.picture_walk o where"
                        + " o.walk_id = w.walk_id and " + then.holds("o")
                        + " limit 1) o on true where " + asOf.holds("w") + " and w.valid_from > " + then.number()
                        + until("w.valid_from", asOf) + invited(viewer) + " order by w.starts_at, w.walk_id limit "
                        + MOST,
                row -> {
                    String kind = row.getString("kind");
                    if (kind != null) {
                        add(found, Kind.valueOf("WALK_" + kind), walk(row));
                    }
                });
    }

    private static Link incident(ResultSet row, long count) throws SQLException {
        return new Link(
                "/handelser/" + Sql.uuid(row, "incident_id"),
                IncidentType.valueOf(row.getString("type")),
                row.getString("district"),
                Sql.instant(row, "occurred_at"),
                count);
    }

    private static Link walk(ResultSet row) throws SQLException {
        return new Link(
                "/vandringar/" + Sql.uuid(row, "walk_id"),
                null,
                row.getString("district"),
                Sql.instant(row, "starts_at"),
                1);
    }

    private static void add(Map<Kind, List<Link>> found, Kind kind, Link link) {
        found.computeIfAbsent(kind, name -> new ArrayList<>()).add(link);
    }
}
