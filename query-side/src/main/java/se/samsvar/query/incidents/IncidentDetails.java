package se.samsvar.query.incidents;

import static se.samsvar.query.incidents.IncidentQueries.own;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.Confidentiality;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeKind;
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

    IncidentDetails(JdbcTemplate jdbc, IncidentQueries incidents) {
        this.jdbc = jdbc;
        this.incidents = incidents;
    }

    Optional<IncidentDetail> find(UUID id, Viewer viewer) {
        return incidents.find(id, viewer).map(item -> detail(item, viewer));
    }

    private IncidentDetail detail(IncidentItem item, Viewer viewer) {
        UUID id = item.incidentId();
        return new IncidentDetail(
                item, tasks(id, viewer), walk(id), actions(id, viewer), notifications(id, viewer), notes(id, viewer));
    }

    private List<IncidentDetail.Task> tasks(UUID id, Viewer viewer) {
        Map<UUID, List<IncidentDetail.Comment>> comments = jdbc
                .query(
                        "select c.* from query.incidents_comment c join query.incidents_task t on t.task_id = c.task_id"
                                + " where t.incident_id = ?" + own("t.partner", viewer) + " order by c.at",
                        (row, index) -> Map.entry(Sql.uuid(row, "task_id"), comment(row, viewer)),
                        id)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .query(
                        "select * from query.incidents_task t where t.incident_id = ?" + own("t.partner", viewer)
                                + " order by t.partner, t.due_at nulls last, t.task_id",
                        new TaskReader(viewer, incidents.now()),
                        id)
                .stream()
                .map(task -> task.with(comments.getOrDefault(task.taskId(), List.of())))
                .toList();
    }

    private static IncidentDetail.Comment comment(ResultSet row, Viewer viewer) throws SQLException {
        String author = Objects.requireNonNull(row.getString("author"));
        Confidentiality confidentiality = Confidentiality.valueOf(row.getString("text_class"));
        String text = viewer.text(row.getString("text"), confidentiality, Objects.requireNonNull(Sql.partner(author)));
        return new IncidentDetail.Comment(Sql.uuid(row, "comment_id"), author, text, Sql.instant(row, "at"));
    }

    /** The planned one, or else the latest that was. */
    private IncidentDetail.@Nullable Walk walk(UUID id) {
        return jdbc
                .query(
                        "select * from query.incidents_walk where incidents @> array[?::uuid]"
                                + " order by (status = 'PLANNED') desc, (status = 'HELD') desc, starts_at desc limit 1",
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

    private List<IncidentDetail.Notification> notifications(UUID id, Viewer viewer) {
        RowMapper<IncidentDetail.Notification> reader = (row, index) -> new IncidentDetail.Notification(
                Sql.uuid(row, "notice_id"),
                row.getString("partner"),
                Names.partner(row.getString("partner")),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("status"),
                Sql.enumOrNull(Channel.class, row.getString("channel")),
                row.getString("receiver"),
                Sql.instant(row, "shown_at"),
                row.getString("answer"),
                row.getString("message_id"));
        return jdbc.query(
                "select *, coalesce(at, requested_at) as shown_at from query.incidents_notice n where n.incident_id = ?"
                        + own("n.partner", viewer) + " order by n.requested_at, n.partner",
                reader,
                id);
    }

    /** To partners a note that they may not read isn't there at all. */
    private List<IncidentDetail.Note> notes(UUID id, Viewer viewer) {
        return jdbc
                .query(
                        "select * from query.incidents_note where incident_id = ? order by at",
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
