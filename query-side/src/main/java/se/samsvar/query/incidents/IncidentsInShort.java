package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.WalkStatus;

/** Reads incidents for a report of many, with few and small queries for each. */
final class IncidentsInShort {
    private static final String WALK = """
            select status, coalesce(held_at, starts_at) as at from query.incidents_walk
            where incidents @> array[?::uuid]
            order by (status = 'PLANNED') desc, (status = 'HELD') desc, starts_at desc, walk_id limit 1""";

    private final JdbcTemplate jdbc;
    private final IncidentQueries incidents;

    IncidentsInShort(JdbcTemplate jdbc, IncidentQueries incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    Optional<IncidentInShort> find(UUID id, Viewer viewer) {
        return incidents.find(id, viewer).map(item -> inShort(item, viewer));
    }

    private IncidentInShort inShort(IncidentItem item, Viewer viewer) {
        UUID id = item.incidentId();
        return new IncidentInShort(item, partners(id, viewer), walk(id), actions(id, viewer));
    }

    private List<IncidentInShort.Share> partners(UUID id, Viewer viewer) {
        Map<String, List<IncidentDetail.Task>> tasks = jdbc
                .query(
                        "select * from query.incidents_task t where t.incident_id = ? and t.status <> 'CANCELLED'"
                                + own("t.partner", viewer),
                        new TaskReader(viewer, incidents.now()),
                        id)
                .stream()
                .collect(Collectors.groupingBy(IncidentDetail.Task::partnerName));
        return tasks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> share(one.getKey(), one.getValue()))
                .toList();
    }

    private static IncidentInShort.Share share(String partner, List<IncidentDetail.Task> tasks) {
        return new IncidentInShort.Share(
                partner,
                tasks.size(),
                tasks.stream()
                        .filter(task -> task.status() == TaskStatus.COMPLETED)
                        .count(),
                tasks.stream().filter(IncidentDetail.Task::overdue).count(),
                tasks.stream().flatMap(task -> Stream.ofNullable(written(task))).toList());
    }

    private static @Nullable String written(IncidentDetail.Task task) {
        String text = task.outcome() == null ? task.reason() : task.outcome();
        return text == null ? null : task.title() + ": " + text;
    }

    private IncidentInShort.@Nullable Walk walk(UUID id) {
        return jdbc
                .query(
                        WALK,
                        (row, _) -> new IncidentInShort.Walk(
                                WalkStatus.valueOf(row.getString("status")), Sql.instant(row, "at")),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private long actions(UUID id, Viewer viewer) {
        String visible = viewer.seesEveryIncident()
                ? ""
                : " and (true" + own("a.organisation", viewer)
                        + " or a.task_id in (select t.task_id from query.incidents_task t where t.incident_id = a.incident_id"
                        + own("t.partner", viewer) + "))";
        Long count = jdbc.queryForObject(
                "select count(*) from query.incidents_action a where a.incident_id = ?" + visible, Long.class, id);
        return count == null ? 0 : count;
    }
}
