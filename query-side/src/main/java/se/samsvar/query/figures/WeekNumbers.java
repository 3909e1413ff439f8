package se.samsvar.query.figures;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;

/** The numbers of a week beside those of the week before. */
public class WeekNumbers {
    private static final String LATE = """
            query.figures_task t
            where t.due_at < ? and t.assigned_at < ? and (t.completed_at is null or t.completed_at >= ?)
                and t.status not in ('CANCELLED', 'DECLINED') and\s""";

    private final JdbcTemplate jdbc;

    WeekNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key of what is counted; its words stand in the bundle of the reports */
    public record Compared(String key, long thisWeek, long weekBefore) {}

    List<Compared> compare(WeekSpan week, WeekScope scope) {
        return List.of(
                within(
                        week,
                        "incidents",
                        "query.figures_incident i where " + in("i.occurred_at")
                                + " and not i.false_alarm and not i.merged and " + scope.incidents("i.incident_id")),
                within(week, "tasksDue", tasks(scope)),
                within(week, "tasksInTime", tasks(scope) + " and t.completed_at <= t.due_at"),
                new Compared("late", late(week, scope), late(week.before(), scope)),
                within(
                        week,
                        "walksHeld",
                        "query.figures_walk_course c where " + in("c.held_at") + " and " + scope.walks("c.walk_id")),
                within(
                        week,
                        "observations",
                        "query.figures_observation o where " + in("o.observed_at") + " and "
                                + scope.walks("o.walk_id")),
                within(
                        week,
                        "actions",
                        "query.figures_action a where " + in("a.logged_at") + " and " + scope.actions()),
                within(week, "records", "query.figures_record r where " + in("r.occurred_at")));
    }

    private static String tasks(WeekScope scope) {
        return "query.figures_task t where " + in("t.due_at") + " and t.status not in ('CANCELLED', 'DECLINED') and "
                + scope.tasks();
    }

    private static String in(String time) {
        return time + " >= ? and " + time + " < ?";
    }

    private Compared within(WeekSpan week, String key, String what) {
        return new Compared(
                key,
                count(what, Sql.at(week.start()), Sql.at(week.end())),
                count(what, Sql.at(week.before().start()), Sql.at(week.before().end())));
    }

    private long late(WeekSpan week, WeekScope scope) {
        Object until = Sql.at(week.until());
        return count(LATE + scope.tasks(), until, until, until);
    }

    private long count(String what, Object... values) {
        Long count = jdbc.queryForObject("select count(*) from " + what, Long.class, values);
        return count == null ? 0 : count;
    }
}
