package se.samsvar.query.figures;

import static se.samsvar.query.figures.FigureTexts.figure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;

/** Figures of the partners' tasks. */
class TaskFigures {

    private static final String ON_TIME = """
            select partner, round(100.0 * count(*) filter (where completed_at <= due_at) / count(*)) as percent
            from query.figures_task t
            where status not in ('CANCELLED', 'DECLINED') and (completed_at is not null or due_at < ?) and\s""";
    private static final String OVERDUE = """
            select count(*) from query.figures_task
            where due_at < ? and status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED')""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaskFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Figure> of(Period period) {
        List<Figure> figures = new ArrayList<>(onTime(period));
        figures.add(figure(
                "overdue-now", count(OVERDUE, Sql.at(clock.instant())), "TaskAssigned", "TaskDueSet", "TaskCompleted"));
        figures.add(figure("escalated", assigned("escalated", period), "TaskEscalated"));
        figures.add(figure("declined", assigned("status = 'DECLINED'", period), "TaskDeclined", "TaskReassigned"));
        return figures;
    }

    private List<Figure> onTime(Period period) {
        Conditions due = new Conditions()
                .and("t.due_at is not null")
                .and("t.due_at >= ?", Sql.atOrNull(period.from()))
                .and("t.due_at < ?", Sql.atOrNull(period.to()));
        List<Object> values = new ArrayList<>(List.of(Sql.at(clock.instant())));
        values.addAll(List.of(due.values()));
        return jdbc.query(
                ON_TIME + due.sql() + " group by partner order by partner",
                (row, _) -> figure(
                        "tasks-on-time",
                        row.getString("partner"),
                        Names.partner(row.getString("partner")),
                        row.getInt("percent"),
                        List.of("TaskAssigned", "TaskDueSet", "TaskReassigned", "TaskCompleted")),
                values.toArray());
    }

    private @Nullable Long assigned(String what, Period period) {
        Conditions assigned = new Conditions()
                .and("t.assigned_at >= ?", Sql.atOrNull(period.from()))
                .and("t.assigned_at < ?", Sql.atOrNull(period.to()));
        return count(
                "select count(*) from query.figures_task t where " + what + " and " + assigned.sql(),
                assigned.values());
    }

    private @Nullable Long count(String sql, Object... values) {
        return jdbc.queryForObject(sql, Long.class, values);
    }
}
