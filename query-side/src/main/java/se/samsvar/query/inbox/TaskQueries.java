package se.samsvar.query.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Paged;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;

class TaskQueries {

    private static final String SELECT = """
            select t.*, i.type, i.district, i.address, i.occurred_at, i.status as incident_status, i.summary,
                i.summary_class, i.summary_author
            from query.inbox_task t left join query.inbox_incident i on i.incident_id = t.incident_id
            where\s""";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TaskQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The open ones by due time, so that the overdue come first and those that wait last; others the latest first. */
    Paged<TaskItem> find(TaskFilter filter, int page, int size, Viewer viewer) {
        Paged.check(page, size);
        Conditions conditions = conditions(filter);
        String order = filter.onlyOpen() ? "t.due_at nulls last, t.task_id" : "t.version desc";
        List<TaskItem> items = jdbc.query(
                SELECT + conditions.sql() + " order by " + order + " limit ? offset ?",
                new TaskReader(viewer, clock.instant()),
                conditions.values(size, (long) page * size));
        return new Paged<>(items, page, size, count(conditions));
    }

    Optional<TaskItem> find(UUID id, Viewer viewer) {
        return jdbc.query(SELECT + "t.task_id = ?", new TaskReader(viewer, clock.instant()), id).stream()
                .filter(task -> viewer.seesTasksOf(new PartnerId(task.partner())))
                .findFirst();
    }

    private long count(Conditions conditions) {
        Long count = jdbc.queryForObject(
                "select count(*) from query.inbox_task t where " + conditions.sql(), Long.class, conditions.values());
        return count == null ? 0 : count;
    }

    private Conditions conditions(TaskFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.partner() != null) {
            conditions.and("t.partner = ?", filter.partner().code());
        }
        conditions.in("t.status", filter.statuses());
        if (filter.overdue() != null) {
            String overdue = "(t.due_at < ? and t.status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED'))";
            conditions.and(filter.overdue() ? overdue : "coalesce(not " + overdue + ", true)", Sql.at(clock.instant()));
        }
        return conditions;
    }
}
