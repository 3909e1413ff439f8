package se.samsvar.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Snapshot;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

/** What happened in a week, as far as one viewer may know, beside the week before. */
public class Weeks {
    private static final int MOST_RECORDS = 30;
    private static final String INCIDENTS = """
            select i.*, t.*, w.held_at, w.starts_at
            from query.figures_incident i cross join lateral (
                select count(*) as tasks, count(*) filter (where t.completed_at < ?) as done,
                    count(*) filter (where t.due_at < ? and coalesce(t.completed_at, 'infinity') > t.due_at
                        and coalesce(t.completed_at, 'infinity') >= ?) as late
                from query.figures_task t
                where t.incident_id = i.incident_id and t.status not in ('CANCELLED', 'DECLINED') and %s) t
            left join lateral (
                select c.held_at, c.starts_at
                from query.figures_walk s join query.figures_walk_course c on c.walk_id = s.walk_id
                where s.incident_id = i.incident_id and s.shared and not s.repeat and not c.cancelled
                order by c.starts_at, c.walk_id limit 1) w on true
            where i.occurred_at >= ? and i.occurred_at < ? and not i.merged and %s
            order by i.occurred_at, i.incident_id""";
    private static final String LATE = """
            select t.partner, count(*) as late, min(t.due_at) as oldest
            from query.figures_task t
            where t.due_at < ? and t.assigned_at < ? and (t.completed_at is null or t.completed_at >= ?)
                and t.status not in ('CANCELLED', 'DECLINED') and %s
            group by t.partner order by late desc, t.partner""";
    private static final String WALKS = """
            select c.*, (select sum(g.people) from query.figures_guest g where g.walk_id = c.walk_id) as people
            from query.figures_walk_course c where not c.cancelled and %s and %s
            order by coalesce(c.held_at, c.starts_at), c.walk_id""";
    private static final String AREAS = """
            select a.goal_area, count(*) filter (where a.logged_at >= ?) as this_week,
                count(*) filter (where a.logged_at < ?) as week_before
            from query.figures_action a where a.logged_at >= ? and a.logged_at < ? and %s
            group by a.goal_area order by a.goal_area""";
    private static final String RECORDS = """
            select * from query.figures_record r
            where r.occurred_at >= ? and r.occurred_at < ? and r.incident_id is null and r.relevant
            order by r.occurred_at, r.record_id limit\s""" + MOST_RECORDS;

    private final JdbcTemplate jdbc;
    private final WeekNumbers numbers;
    private final Figures figures;
    private final Snapshot snapshot;
    private final Clock clock;

    Weeks(JdbcTemplate jdbc, WeekNumbers numbers, Figures figures, Snapshot snapshot, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.figures = figures;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * The week.
     *
     * @param asOfEvent the number of the last event that all of it is of
     * @param until how far it was followed: its end, or now where it isn't over
     */
    public record Week(
            long asOfEvent,
            Instant until,
            List<WeekNumbers.Compared> compared,
            List<Incident> incidents,
            List<Late> late,
            List<Walk> held,
            List<Walk> planned,
            List<Area> areas,
            List<PoliceNote> records) {}

    public record Incident(
            UUID incidentId,
            IncidentType type,
            String district,
            Instant occurredAt,
            boolean falseAlarm,
            boolean closed,
            boolean history,
            long tasks,
            long done,
            long late,
            @Nullable Instant walkStartsAt,
            @Nullable Instant walkHeldAt) {}

    public record Late(String partnerName, long tasks, Instant oldest) {}

    public record Walk(
            UUID walkId,
            String district,
            Instant at,
            boolean repeat,
            @Nullable Long people) {}

    public record Area(GoalArea area, long thisWeek, long weekBefore) {}

    public record PoliceNote(String type, String district, Instant occurredAt) {}

    /** @param monday the first day of the week */
    public Week of(LocalDate monday, Viewer viewer) {
        return snapshot.read(() -> week(new WeekSpan(monday, clock.instant()), new WeekScope(viewer)));
    }

    private Week week(WeekSpan week, WeekScope scope) {
        return new Week(
                figures.lastEvent(),
                week.until(),
                numbers.compare(week, scope),
                incidents(week, scope),
                late(week, scope),
                walks("c.held_at >= ? and c.held_at < ?", scope, week.start(), week.end()),
                walks(
                        "c.held_at is null and c.starts_at >= ? and c.starts_at < ?",
                        scope,
                        week.start(),
                        week.end().plusSeconds(14 * 86_400)),
                areas(week, scope),
                jdbc.query(RECORDS, (row, _) -> note(row), Sql.at(week.start()), Sql.at(week.end())));
    }

    private List<Incident> incidents(WeekSpan week, WeekScope scope) {
        Object until = Sql.at(week.until());
        return jdbc.query(
                INCIDENTS.formatted(scope.tasks(), scope.incidents("i.incident_id")),
                (row, _) -> incident(row),
                until,
                until,
                until,
                Sql.at(week.start()),
                Sql.at(week.end()));
    }

    private List<Late> late(WeekSpan week, WeekScope scope) {
        Object until = Sql.at(week.until());
        return jdbc.query(
                LATE.formatted(scope.tasks()),
                (row, _) -> new Late(
                        Names.partner(row.getString("partner")), row.getLong("late"), Sql.instant(row, "oldest")),
                until,
                until,
                until);
    }

    private List<Walk> walks(String when, WeekScope scope, Instant from, Instant to) {
        return jdbc.query(
                WALKS.formatted(when, scope.walks("c.walk_id")), (row, _) -> walk(row), Sql.at(from), Sql.at(to));
    }

    private List<Area> areas(WeekSpan week, WeekScope scope) {
        Object start = Sql.at(week.start());
        return jdbc.query(
                AREAS.formatted(scope.actions()),
                (row, _) -> new Area(
                        GoalArea.valueOf(row.getString("goal_area")),
                        row.getLong("this_week"),
                        row.getLong("week_before")),
                start,
                start,
                Sql.at(week.before().start()),
                Sql.at(week.end()));
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                Sql.uuid(row, "incident_id"),
                IncidentType.valueOf(row.getString("type")),
                row.getString("district"),
                Sql.instant(row, "occurred_at"),
                row.getBoolean("false_alarm"),
                row.getBoolean("closed"),
                row.getBoolean("history"),
                row.getLong("tasks"),
                row.getLong("done"),
                row.getLong("late"),
                Sql.instantOrNull(row, "starts_at"),
                Sql.instantOrNull(row, "held_at"));
    }

    private static Walk walk(ResultSet row) throws SQLException {
        Instant held = Sql.instantOrNull(row, "held_at");
        return new Walk(
                Sql.uuid(row, "walk_id"),
                row.getString("district"),
                held == null ? Sql.instant(row, "starts_at") : held,
                row.getBoolean("repeat"),
                row.getObject("people", Long.class));
    }

    private static PoliceNote note(ResultSet row) throws SQLException {
        return new PoliceNote(row.getString("type"), row.getString("district"), Sql.instant(row, "occurred_at"));
    }
}
