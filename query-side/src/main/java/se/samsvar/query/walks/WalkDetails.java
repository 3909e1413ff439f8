package se.samsvar.query.walks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/** Reads a walk with all that belongs to it. */
class WalkDetails {

    private static final String INCIDENTS = """
            select i.* from query.walks_shared s join query.walks_incident i on i.incident_id = s.incident_id
            where s.walk_id = ? order by i.occurred_at, i.incident_id""";
    private static final String PARTNERS = "select * from query.walks_partner where walk_id = ? order by partner";
    private static final String OBSERVATIONS =
            "select * from query.walks_observation where walk_id = ? order by number";

    private final JdbcTemplate jdbc;

    WalkDetails(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Participant(
            String partner,
            boolean invited,
            @Nullable WalkReply reply,
            int people,
            @Nullable Integer attended) {}

    WalkItem read(ResultSet row, Viewer viewer) throws SQLException {
        UUID id = Sql.uuid(row, "walk_id");
        List<Participant> participants = jdbc.query(PARTNERS, (partner, _) -> participant(partner), id);
        Instant heldAt = Sql.instantOrNull(row, "held_at");
        WrittenText summary = Sql.written(row, "summary");
        WrittenText feedback = Sql.written(row, "feedback");
        WrittenText reason = Sql.written(row, "reason");
        return new WalkItem(
                id,
                WalkKind.valueOf(row.getString("kind")),
                WalkStatus.valueOf(row.getString("status")),
                row.getString("district"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "not_before"),
                row.getString("meeting_place"),
                jdbc.query(INCIDENTS, (incident, _) -> incident(incident), id),
                participants.stream()
                        .filter(Participant::invited)
                        .map(Participant::partner)
                        .toList(),
                replies(participants),
                jdbc.query(OBSERVATIONS, (seen, _) -> observation(seen), id),
                heldAt,
                attendance(participants),
                WrittenText.read(summary, viewer),
                Sql.instantOrNull(row, "feedback_at"),
                WrittenText.read(feedback, viewer),
                WrittenText.read(reason, viewer),
                WrittenText.withheld(summary, viewer)
                        || WrittenText.withheld(feedback, viewer)
                        || WrittenText.withheld(reason, viewer),
                heldAt == null ? null : FollowUps.after(heldAt));
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

    private static WalkItem.Incident incident(ResultSet row) throws SQLException {
        return new WalkItem.Incident(
                Sql.uuid(row, "incident_id"),
                IncidentType.valueOf(row.getString("type")),
                row.getString("district"),
                row.getString("address"),
                Sql.instant(row, "occurred_at"));
    }

    private static WalkItem.Seen observation(ResultSet row) throws SQLException {
        String responsible = row.getString("responsible");
        return new WalkItem.Seen(
                Sql.uuid(row, "observation_id"),
                ObservationCategory.valueOf(row.getString("category")),
                row.getString("place"),
                row.getString("text"),
                responsible,
                responsible == null ? null : Names.partner(responsible));
    }
}
