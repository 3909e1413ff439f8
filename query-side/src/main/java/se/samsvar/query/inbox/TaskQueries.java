package se.samsvar.query.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** How much each tab of the inbox holds. */
    InboxCounts counts(PartnerId partner, Viewer viewer) {
        String open = " from query.inbox_task where status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED') and ";
        PartnerId only = viewer.onlyPartner();
        return new InboxCounts(
                number(
                        "select count(*)" + open + "taken_by = ? and partner = coalesce(?, partner)",
                        viewer.actor().name(),
                        only == null ? null : only.code()),
                number("select count(*)" + open + "partner = ?", partner.code()),
                number(
                        "select count(*)" + open + "partner = ? and due_at < ?",
                        partner.code(),
                        Sql.at(clock.instant())),
                number(
                        "select count(*) from (select 1 from query.inbox_task where partner = ? and status not in"
                                + " ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED') limit ?) as ended",
                        partner.code(),
                        InboxCounts.MANY));
    }

    private long number(String sql, @Nullable Object... values) {
        Long number = jdbc.queryForObject(sql, Long.class, values);
        return number == null ? 0 : number;
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
        conditions.and("t.taken_by = ?", filter.takenBy());
        conditions.in("t.status", filter.statuses());
        if (filter.overdue() != null) {
            String overdue = "(t.due_at < ? and t.status in ('ASSIGNED', 'ACKNOWLEDGED', 'STARTED'))";
            conditions.and(filter.overdue() ? overdue : "coalesce(not " + overdue + ", true)", Sql.at(clock.instant()));
        }
        return conditions;
    }
}
