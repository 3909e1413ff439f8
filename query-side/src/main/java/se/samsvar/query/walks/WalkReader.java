package se.samsvar.query.walks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.WrittenText;
import se.samsvar.query.security.Viewer;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkStage;
import se.samsvar.walk.WalkStatus;

/** Reads a walk with all that belongs to it. */
class WalkReader {

    private final WalkParts parts;

    WalkReader(WalkParts parts) {
        this.parts = parts;
    }

    /** @param row of the walk, with {@code action_list_due_at}, {@code repeated_by} and {@code repeats} */
    WalkItem read(ResultSet row, Viewer viewer) throws SQLException {
        UUID id = Sql.uuid(row, "walk_id");
        WalkItem.Milestones milestones = milestones(row);
        return new WalkItem(
                id,
                WalkKind.valueOf(row.getString("kind")),
                WalkStatus.valueOf(row.getString("status")),
                stage(row, milestones),
                row.getString("district"),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "not_before"),
                row.getString("meeting_place"),
                parts.incidents(id, viewer),
                parts.guests(id),
                parts.route(id),
                row.getBoolean("route_suggested"),
                parts.observations(id, viewer),
                meeting(row, "pre_meeting"),
                meeting(row, "feedback_meeting"),
                milestones,
                words(row, viewer),
                followUps(row, milestones.heldAt()),
                row.getObject("repeated_by", UUID.class),
                row.getObject("repeats", UUID.class));
    }

    private static WalkItem.Milestones milestones(ResultSet row) throws SQLException {
        return new WalkItem.Milestones(
                Sql.instantOrNull(row, "invited_at"),
                Sql.instantOrNull(row, "held_at"),
                Sql.instantOrNull(row, "protocol_at"),
                Sql.instantOrNull(row, "action_list_settled_at"),
                Sql.instantOrNull(row, "feedback_at"));
    }

    private static WalkStage stage(ResultSet row, WalkItem.Milestones done) throws SQLException {
        if (row.getString("status").equals(WalkStatus.CANCELLED.name())) {
            return WalkStage.CANCELLED;
        } else if (done.feedbackAt() != null) {
            return WalkStage.FEEDBACK;
        } else if (done.actionListSettledAt() != null) {
            return WalkStage.ACTION_LIST;
        } else if (done.protocolAt() != null) {
            return WalkStage.PROTOCOL;
        } else if (done.heldAt() != null) {
            return WalkStage.HELD;
        } else if (row.getObject("pre_meeting_at") != null) {
            return WalkStage.PRE_MEETING;
        }
        return done.invitedAt() == null ? WalkStage.PLANNED : WalkStage.INVITED;
    }

    private static WalkItem.@Nullable Meeting meeting(ResultSet row, String prefix) throws SQLException {
        Instant startsAt = Sql.instantOrNull(row, prefix + "_at");
        return startsAt == null ? null : new WalkItem.Meeting(startsAt, row.getString(prefix + "_place"));
    }

    private static WalkItem.Words words(ResultSet row, Viewer viewer) throws SQLException {
        WrittenText summary = Sql.written(row, "summary");
        WrittenText protocol = Sql.written(row, "protocol");
        WrittenText feedback = Sql.written(row, "feedback");
        WrittenText reason = Sql.written(row, "reason");
        return new WalkItem.Words(
                WrittenText.read(summary, viewer),
                WrittenText.read(protocol, viewer),
                Sql.enumOrNull(Confidentiality.class, row.getString("protocol_class")),
                WrittenText.read(feedback, viewer),
                WrittenText.read(reason, viewer),
                WrittenText.withheld(summary, viewer)
                        || WrittenText.withheld(protocol, viewer)
                        || WrittenText.withheld(feedback, viewer)
                        || WrittenText.withheld(reason, viewer));
    }

    private static @Nullable FollowUps followUps(ResultSet row, @Nullable Instant heldAt) throws SQLException {
        return heldAt == null ? null : FollowUps.after(heldAt, Sql.instantOrNull(row, "action_list_due_at"));
    }
}
