package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.security.Viewer;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/** Puts together what one viewer may see of an incident. */
final class IncidentDetails {
    private final JdbcTemplate jdbc;
    private final IncidentQueries incidents;
    private final IncidentTasks tasks;
    private final Notices notices;
    private final Reviews reviews;

    IncidentDetails(
            JdbcTemplate jdbc, IncidentQueries incidents, IncidentTasks tasks, Notices notices, Reviews reviews) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.tasks = tasks;
        this.notices = notices;
        this.reviews = reviews;
    }

    Optional<IncidentDetail> find(UUID id, Viewer viewer) {
        return incidents.find(id, viewer).map(item -> detail(item, viewer));
    }

    private IncidentDetail detail(IncidentItem item, Viewer viewer) {
        UUID id = item.incidentId();
        List<IncidentDetail.Task> visible = tasks.of(id, incidents.now(), viewer);
        Set<UUID> ids = visible.stream().map(IncidentDetail.Task::taskId).collect(Collectors.toSet());
        IncidentDetail.Twins twins = twins(item, viewer);
        return new IncidentDetail(
                item,
                version(id),
                twins.merged().stream().map(IncidentItem::incidentId).toList(),
                visible,
                walk(id),
                actions(id, viewer),
                notices.of(id, ids, viewer),
                reviews.of(item, visible, viewer),
                notes(id, viewer),
                twins);
    }

    private IncidentDetail.Twins twins(IncidentItem item, Viewer viewer) {
        UUID into = item.mergedInto();
        return new IncidentDetail.Twins(
                into == null ? null : incidents.find(into, viewer).orElse(null),
                incidents.mergedInto(item.incidentId(), viewer));
    }

    private long version(UUID id) {
        Long events = jdbc.queryForObject(
                "select events from query.incidents_incident where incident_id = ?", Long.class, id);
        return events == null ? 0 : events;
    }

    /** The planned one, or else the latest that was. */
    private IncidentDetail.@Nullable Walk walk(UUID id) {
        return jdbc
                .query(
                        "select * from query.incidents_walk where incidents @> array[?::uuid]"
                                + " order by (status = 'PLANNED') desc, (status = 'HELD') desc, starts_at desc, walk_id"
                                + " limit 1",
                        (row, index) -> walk(row),
                        id)
                .stream()
                .findFirst()
                .orElse(null);
    }

    private IncidentDetail.Walk walk(ResultSet row) throws SQLException {
        return new IncidentDetail.Walk(
                Sql.uuid(row, "walk_id"),
                Arrays.asList((UUID[]) array(row, "incidents")),
                WalkKind.valueOf(row.getString("kind")),
                WalkStatus.valueOf(row.getString("status")),
                row.getString("district"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "not_before"),
                row.getString("meeting_place"),
                Arrays.asList((String[]) array(row, "invited")),
                replies(Sql.uuid(row, "walk_id")),
                Sql.instantOrNull(row, "held_at"));
    }

    private List<IncidentDetail.Reply> replies(UUID walkId) {
        return jdbc.query(
                "select * from query.incidents_reply where walk_id = ? order by partner",
                (row, index) -> new IncidentDetail.Reply(
                        row.getString("partner"),
                        Names.partner(row.getString("partner")),
                        WalkReply.valueOf(row.getString("reply")),
                        row.getInt("people")),
                walkId);
    }

    /** A partner sees what its own tasks do for the goals, and what it logged itself. */
    private List<IncidentDetail.Action> actions(UUID id, Viewer viewer) {
        String visible = viewer.seesEveryIncident()
                ? ""
                : " and (true" + own("a.organisation", viewer)
                        + " or a.task_id in (select t.task_id from query.incidents_task t where t.incident_id = a.incident_id"
                        + own("t.partner", viewer) + "))";
        return jdbc.query(
                "select * from query.incidents_action a where a.incident_id = ?" + visible
                        + " order by a.logged_at, a.action_id",
                (row, index) -> new IncidentDetail.Action(
                        Sql.uuid(row, "action_id"),
                        GoalArea.valueOf(row.getString("goal_area")),
                        Activity.valueOf(row.getString("activity")),
                        row.getString("description"),
                        row.getObject("task_id", UUID.class),
                        Sql.instant(row, "logged_at"),
                        row.getString("actor")),
                id);
    }

    /** To partners a note that they may not read isn't there at all. */
    private List<IncidentDetail.Note> notes(UUID id, Viewer viewer) {
        return jdbc
                .query(
                        "select * from query.incidents_note where incident_id = ? order by number",
                        (row, index) -> new IncidentDetail.Note(
                                Sql.uuid(row, "note_id"),
                                WrittenText.read(Sql.written(row, "text"), viewer),
                                Confidentiality.valueOf(row.getString("text_class")),
                                row.getString("actor"),
                                Sql.instant(row, "at")),
                        id)
                .stream()
                .filter(note -> note.text() != null || viewer.seesEveryIncident())
                .toList();
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
