package se.samsvar.query.figures;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;

/** Figures of the safety walks: whether they are held, who comes, what is seen and what becomes of it. */
class WalkFigures {
    private static final String HELD = """
            select count(distinct i.incident_id) filter (where %s) as value, count(distinct i.incident_id) as n
            from query.figures_incident i left join query.figures_walk w
                on w.incident_id = i.incident_id and w.held_at is not null and not w.repeat
            where %s""";
    private static final String WITHIN = "w.held_at <= i.occurred_at + interval '72 hours'";
    private static final String WITHIN_SHARE = """
            select round(100.0 * count(*) filter (where held_at <= occurred_at + interval '72 hours')
                / nullif(count(*), 0)) as value, count(*) as n
            from (select i.occurred_at, min(w.held_at) as held_at
                  from query.figures_incident i join query.figures_walk w on w.incident_id = i.incident_id
                  where not w.repeat and w.shared and (w.held_at is not null or not w.cancelled)
                      and i.occurred_at <= ? and %s
                  group by i.incident_id) as planned""";
    private static final String PEOPLE = """
            select avg(people) as value, count(*) as n
            from (select coalesce(sum(g.people), 0) as people
                  from query.figures_walk_course c left join query.figures_guest g on g.walk_id = c.walk_id
                  where %s group by c.walk_id) as held""";
    private static final String ATTENDANCE = """
            select g.partner as code, round(100.0 * count(*) filter (where g.people > 0) / count(*)) as value,
                count(*) as n
            from query.figures_guest g join query.figures_walk_course c on c.walk_id = g.walk_id
            where g.invited and %s group by g.partner order by g.partner""";
    private static final String OBSERVATIONS = """
            select count(o.observation_id) as value, count(distinct c.walk_id) as n
            from query.figures_walk_course c left join query.figures_observation o on o.walk_id = c.walk_id
            where %s""";
    private static final String FIXED = """
            select round(100.0 * count(*) filter (where t.completed_at <= o.observed_at + make_interval(hours => ?))
                / nullif(count(*), 0)) as value, count(*) as n
            from query.figures_observation o join query.figures_walk_course c on c.walk_id = o.walk_id
            left join query.figures_task t on t.task_id = o.task_id
            where o.asks and o.observed_at <= ? and %s""";
    private static final String FEEDBACK = """
            select round(100.0 * count(c.feedback_at) / nullif(count(*), 0)) as value, count(*) as n
            from query.figures_walk_course c where not c.repeat and c.held_at <= ? and %s""";

    private final Measures measures;
    private final Clock clock;

    WalkFigures(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    List<Measured> of(FigureScope scope) {
        List<Measured> figures = new ArrayList<>(ofIncidents(scope));
        Conditions held = scope.walksHeld();
        figures.add(measures.one(FigureKind.WALK_PEOPLE, PEOPLE.formatted(held.sql()), held.values()));
        figures.addAll(measures.each(FigureKind.ATTENDANCE, ATTENDANCE.formatted(held.sql()), held.values()));
        figures.add(measures.one(FigureKind.OBSERVATIONS, OBSERVATIONS.formatted(held.sql()), held.values()));
        figures.add(fixed(FigureKind.FIXED_30, 30, scope));
        figures.add(fixed(FigureKind.FIXED_90, 90, scope));
        figures.add(measures.one(
                FigureKind.FEEDBACK,
                FEEDBACK.formatted(held.sql()),
                FigureScope.values(List.of(longAgo(Duration.ofDays(21))), held)));
        return figures;
    }

    private List<Measured> ofIncidents(FigureScope scope) {
        Conditions in = scope.incidents();
        Conditions real = scope.realIncidents();
        return List.of(
                measures.one(FigureKind.WALKS_HELD, HELD.formatted("w.walk_id is not null", in.sql()), in.values()),
                measures.one(FigureKind.WALKS_WITHIN, HELD.formatted(WITHIN, in.sql()), in.values()),
                measures.one(
                        FigureKind.WALKS_WITHIN_SHARE,
                        WITHIN_SHARE.formatted(real.sql()),
                        FigureScope.values(List.of(longAgo(Duration.ofDays(3))), real)));
    }

    /** Only what had the time: of what was seen yesterday nobody knows yet. */
    private Measured fixed(FigureKind kind, int days, FigureScope scope) {
        Conditions seen = scope.in("o.observed_at").and("c.district = ?", scope.districtName());
        return measures.one(
                kind,
                FIXED.formatted(seen.sql()),
                FigureScope.values(List.of(days * 24, longAgo(Duration.ofDays(days))), seen));
    }

    private Object longAgo(Duration time) {
        return Sql.at(clock.instant().minus(time));
    }
}
