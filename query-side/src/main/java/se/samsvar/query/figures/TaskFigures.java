package se.samsvar.query.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;

/** Figures of the partners' tasks. */
class TaskFigures {
    private static final String SHARE =
            "round(100.0 * count(*) filter (where completed_at <= due_at) / nullif(count(*), 0)) as value, count(*) as n";
    private static final String DUE = """
            from query.figures_task t
            where status not in ('CANCELLED', 'DECLINED') and (completed_at is not null or due_at < ?)
                and due_at is not null and %s""";
    private static final String OVERDUE = """
            select count(*) filter (where t.due_at < ?) as value, count(*) as n
            from query.figures_task t where t.status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED') and %s""";
    private static final String ASSIGNED =
            "select count(*) filter (where %s) as value, count(*) as n from query.figures_task t where %s";

    private final Measures measures;
    private final Clock clock;

    TaskFigures(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    List<Measured> of(FigureScope scope) {
        Object now = Sql.at(clock.instant());
        Conditions due = scope.ofIncidents("t.due_at", "t.incident_id");
        Object[] values = FigureScope.values(List.of(now), due);
        String where = DUE.formatted(due.sql());
        List<Measured> figures = new ArrayList<>(measures.each(
                FigureKind.ON_TIME,
                "select partner as code, " + SHARE + " " + where + " group by partner order by partner",
                values));
        figures.add(measures.one(FigureKind.ON_TIME_ALL, "select " + SHARE + " " + where, values));
        Conditions open = new Conditions()
                .and(
                        "t.incident_id in (select incident_id from query.figures_incident where district = ?)",
                        scope.districtName());
        figures.add(measures.one(
                FigureKind.OVERDUE, OVERDUE.formatted(open.sql()), FigureScope.values(List.of(now), open)));
        figures.add(assigned(FigureKind.ESCALATED, "escalated", scope));
        figures.add(assigned(FigureKind.DECLINED, "status = 'DECLINED'", scope));
        return figures;
    }

    private Measured assigned(FigureKind kind, String what, FigureScope scope) {
        Conditions in = scope.ofIncidents("t.assigned_at", "t.incident_id");
        return measures.one(kind, ASSIGNED.formatted(what, in.sql()), in.values());
    }
}
