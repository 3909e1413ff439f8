package se.samsvar.query.figures;

import java.time.Clock;
import java.util.List;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;

/** Whether those who live and go to school near an incident were told: the plan's own tasks for it. */
class InformedFigures {
    private static final String HOUSEHOLDS = "21";
    private static final String SCHOOLS = "13";
    private static final String TASKS = """
            from (select bool_and(t.completed_at is not null) as done,
                    bool_and(t.completed_at is not null and (t.due_at is null or t.completed_at <= t.due_at)) as in_time,
                    max(t.due_at) as due_at
                  from query.figures_incident i join query.figures_task t on t.incident_id = i.incident_id
                  where t.plan_row = ? and t.status not in ('CANCELLED', 'DECLINED') and %s
                  group by i.incident_id) as informed""";
    private static final String DONE =
            "select round(100.0 * count(*) filter (where done) / nullif(count(*), 0)) as value, count(*) as n " + TASKS;
    private static final String IN_TIME =
            "select round(100.0 * count(*) filter (where in_time) / nullif(count(*), 0)) as value, count(*) as n "
                    + TASKS + " where done or due_at < ?";

    private final Measures measures;
    private final Clock clock;

    InformedFigures(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    List<Measured> of(FigureScope scope) {
        return List.of(
                done(FigureKind.HOUSEHOLDS, HOUSEHOLDS, scope),
                inTime(FigureKind.HOUSEHOLDS_ON_TIME, HOUSEHOLDS, scope),
                done(FigureKind.SCHOOLS, SCHOOLS, scope),
                inTime(FigureKind.SCHOOLS_ON_TIME, SCHOOLS, scope));
    }

    private Measured done(FigureKind kind, String row, FigureScope scope) {
        Conditions in = scope.realIncidents();
        return measures.one(kind, DONE.formatted(in.sql()), FigureScope.values(List.of(row), in));
    }

    private Measured inTime(FigureKind kind, String row, FigureScope scope) {
        Conditions in = scope.realIncidents();
        return measures.one(
                kind, IN_TIME.formatted(in.sql()), FigureScope.values(List.of(row), in, Sql.at(clock.instant())));
    }
}
