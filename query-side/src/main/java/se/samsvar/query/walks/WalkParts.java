package se.samsvar.query.walks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkReply;

/** Reads what belongs to a walk and has tables of its own. */
class WalkParts {

    private static final String INCIDENTS = """
            select i.* from query.walks_shared s join query.walks_incident i on i.incident_id = s.incident_id
            where s.walk_id = ? and s.shared order by i.occurred_at, i.incident_id""";
    private static final String PARTNERS = "select * from query.walks_partner where walk_id = ? order by partner";
    private static final String ROUTE =
            "select * from query.walks_stop where walk_id = ? and on_route order by ordinal";
    private static final String OBSERVATIONS = """
            select o.*, t.partner as task_partner, t.title as task_title, t.status as task_status, t.due_at, t.outcome,
                t.outcome_class, t.outcome_author
            from query.walks_observation o left join query.walks_task t on t.task_id = o.task_id
            where o.walk_id = ? order by o.number, o.observation_id""";

    /** The police close off the place where one of these happened. */
    private static final Set<IncidentType> CORDONED =
            EnumSet.of(IncidentType.SHOOTING, IncidentType.EXPLOSION, IncidentType.DEADLY_VIOLENCE, IncidentType.ARSON);

    private final JdbcTemplate jdbc;
    private final AskedAgain again;

    WalkParts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.again = new AskedAgain(jdbc);
    }

    private record Participant(
            String partner,
            boolean invited,
            @Nullable WalkReply reply,
            int people,
            @Nullable Integer attended) {}

    List<WalkItem.Incident> incidents(UUID walk, Viewer viewer) {
        return jdbc.query(INCIDENTS, (row, _) -> incident(row, viewer), walk);
    }

    List<WalkItem.Stop> route(UUID walk) {
        return jdbc.query(ROUTE, (row, _) -> stop(row), walk);
    }

    List<WalkItem.Seen> observations(UUID walk, Viewer viewer) {
        return jdbc.query(OBSERVATIONS, (row, _) -> observation(row, viewer), walk);
    }

    WalkItem.Guests guests(UUID walk) {
        List<Participant> participants = jdbc.query(PARTNERS, (row, _) -> participant(row), walk);
        List<String> invited = participants.stream()
                .filter(Participant::invited)
                .map(Participant::partner)
                .toList();
        return new WalkItem.Guests(invited, replies(participants), attendance(participants));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        return new Participant(
                row.getString("partner"),
                row.getBoolean("invited"),
                Sql.enumOrNull(WalkReply.class, row.getString("reply")),
                row.getInt("people"),
                row.getObject("attended", Integer.class));
    }

    private static List<WalkItem.Reply> replies(List<Participant> participants) {
        return participants.stream()
                .filter(one -> one.reply() != null)
                .map(one -> new WalkItem.Reply(
                        one.partner(), Names.partner(one.partner()), Objects.requireNonNull(one.reply()), one.people()))
                .toList();
    }

    private static Map<String, Integer> attendance(List<Participant> participants) {
        Map<String, Integer> attendance = new LinkedHashMap<>();
        for (Participant one : participants) {
            if (one.attended() != null) {
                attendance.put(one.partner(), one.attended());
            }
        }
        return attendance;
    }

    private static WalkItem.Incident incident(ResultSet row, Viewer viewer) throws SQLException {
        IncidentType type = IncidentType.valueOf(row.getString("type"));
        return new WalkItem.Incident(
                Sql.uuid(row, "incident_id"),
                type,
                row.getString("district"),
                viewer.seesExactPlace() ? row.getString("address") : null,
                Sql.instant(row, "occurred_at"),
                CORDONED.contains(type) && row.getObject("scene_released_at") == null);
    }

    private static WalkItem.Stop stop(ResultSet row) throws SQLException {
        Double lat = row.getObject("lat", Double.class);
        WalkItem.Point position = lat == null ? null : new WalkItem.Point(lat, row.getDouble("lon"));
        return new WalkItem.Stop(Sql.uuid(row, "stop_id"), row.getString("title"), position, row.getBoolean("visited"));
    }

    private WalkItem.Seen observation(ResultSet row, Viewer viewer) throws SQLException {
        String text = WrittenText.read(Sql.written(row, "text"), viewer);
        String responsible = row.getString("responsible");
        return new WalkItem.Seen(
                Sql.uuid(row, "observation_id"),
                ObservationCategory.valueOf(row.getString("category")),
                text == null ? null : row.getString("place"),
                text,
                Confidentiality.valueOf(row.getString("text_class")),
                responsible,
                responsible == null ? null : Names.partner(responsible),
                again.latest(task(row, text != null, viewer), (next, _) -> task(next, text != null, viewer)));
    }

    /** Its title is made of what the observation says, so who may not read the one doesn't get the other. */
    private static WalkItem.@Nullable Task task(ResultSet row, boolean readable, Viewer viewer) throws SQLException {
        String partner = row.getString("task_partner");
        if (partner == null) {
            return null;
        }
        WrittenText outcome = Sql.written(row, "outcome");
        return new WalkItem.Task(
                Sql.uuid(row, "task_id"),
                partner,
                Names.partner(partner),
                readable ? row.getString("task_title") : null,
                TaskStatus.valueOf(row.getString("task_status")),
                Sql.instantOrNull(row, "due_at"),
                WrittenText.read(outcome, viewer),
                WrittenText.withheld(outcome, viewer));
    }
}
