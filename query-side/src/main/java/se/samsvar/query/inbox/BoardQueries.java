package se.samsvar.query.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.Partner;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskStatus;

/** Reads the board cell by cell, so that however many tasks there are only the first of each cell are read. */
class BoardQueries {

    static final int CELL = 20;
    static final Duration ENDED_WITHIN = Duration.ofDays(7);

    private static final String TASK = """
            select t.*, i.type, i.district, i.address, i.occurred_at, i.status as incident_status, i.summary,
                i.summary_class, i.summary_author
            from query.inbox_task t left join query.inbox_incident i on i.incident_id = t.incident_id
            where\s""";
    private static final String COUNT = "select t.partner, t.status, count(*) as total from query.inbox_task t where ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    BoardQueries(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Place(String partner, TaskStatus status) {}

    /** Lanes without a card are left out. */
    Board find(BoardFilter filter, Viewer viewer) {
        Map<Place, Long> totals = totals(filter);
        List<Board.Lane> lanes = PartnerCatalogue.withTasks().stream()
                .filter(partner -> viewer.seesTasksOf(partner.id()))
                .map(partner -> lane(partner, totals, filter, viewer))
                .filter(lane -> lane.total() > 0)
                .toList();
        return new Board(lanes);
    }

    private Board.Lane lane(Partner partner, Map<Place, Long> totals, BoardFilter filter, Viewer viewer) {
        String code = partner.id().code();
        List<Board.Cell> cells = Board.COLUMNS.stream()
                .map(status -> {
                    long total = totals.getOrDefault(new Place(code, status), 0L);
                    return new Board.Cell(status, total == 0 ? List.of() : cards(code, status, filter, viewer), total);
                })
                .toList();
        return new Board.Lane(code, partner.name(), cells);
    }

    private List<TaskItem> cards(String partner, TaskStatus status, BoardFilter filter, Viewer viewer) {
        Conditions conditions = asked(filter).and("t.partner = ?", partner);
        conditions.in("t.status", List.of(status));
        if (!status.isOpen()) {
            conditions.and("t.status_at >= ?", Sql.at(clock.instant().minus(ENDED_WITHIN)));
        }
        String order = status.isOpen() ? "t.due_at nulls last, t.task_id" : "t.status_at desc, t.task_id";
        return jdbc.query(
                TASK + conditions.sql() + " order by " + order + " limit ?",
                new TaskReader(viewer, clock.instant()),
                conditions.values(CELL));
    }

    private Map<Place, Long> totals(BoardFilter filter) {
        Conditions open = asked(filter);
        open.in("t.status", TaskFilter.OPEN);
        Conditions ended =
                asked(filter).and("t.status_at >= ?", Sql.at(clock.instant().minus(ENDED_WITHIN)));
        ended.in("t.status", List.of(TaskStatus.COMPLETED, TaskStatus.DECLINED));
        Map<Place, Long> totals = totals(open);
        totals.putAll(totals(ended));
        return totals;
    }

    private Map<Place, Long> totals(Conditions conditions) {
        return jdbc
                .query(
                        COUNT + conditions.sql() + " group by t.partner, t.status",
                        (row, _) -> Map.entry(
                                new Place(row.getString("partner"), TaskStatus.valueOf(row.getString("status"))),
                                row.getLong("total")),
                        conditions.values())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Conditions asked(BoardFilter filter) {
        Conditions conditions = new Conditions()
                .and(
                        "t.partner = ?",
                        filter.partner() == null ? null : filter.partner().code())
                .and("t.incident_id = ?", filter.incident())
                .and(
                        "t.incident_id in (select incident_id from query.inbox_incident where district = ?)",
                        filter.district());
        if (filter.overdue()) {
            conditions.and("t.due_at < ?", Sql.at(clock.instant())).in("t.status", TaskFilter.OPEN);
        }
        return conditions;
    }
}
