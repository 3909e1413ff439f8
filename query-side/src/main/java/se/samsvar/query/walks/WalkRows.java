package se.samsvar.query.walks;

import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

class WalkRows {

    private static final String INSERT = """
            insert into query.walks_walk (walk_id, kind, status, district, starts_at, not_before, repeat_walk_id, version)
            values (?, ?, 'PLANNED', ?, ?, ?, ?, ?) on conflict (walk_id) do nothing""";

    private final Writes writes;
    private final GuardedUpdate rows;

    WalkRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.walks_walk", "walk_id");
    }

    void scheduled(WalkScheduled event, Recorded recorded) {
        writes.update(
                INSERT,
                event.walkId().value(),
                event.kind().name(),
                event.district().name(),
                Sql.at(event.startsAt()),
                Sql.at(event.notBefore()),
                NamedIds.of("repeat", event.walkId()),
                recorded.number());
    }

    void joined(WalkJoined event, Recorded recorded) {
        change(event, recorded, "starts_at = ?, not_before = ?", Sql.at(event.startsAt()), Sql.at(event.notBefore()));
    }

    void rescheduled(WalkRescheduled event, Recorded recorded) {
        change(
                event,
                recorded,
                "starts_at = ?, meeting_place = coalesce(?, meeting_place), reason = ?, reason_class = ?,"
                        + " reason_author = ?",
                Sql.at(event.startsAt()),
                event.meetingPlace(),
                Sql.text(event.reason()),
                Sql.classOf(event.reason()),
                author(event.reason(), recorded));
    }

    void relocated(WalkRelocated event, Recorded recorded) {
        change(
                event,
                recorded,
                "district = ?, starts_at = ?, meeting_place = null",
                event.district().name(),
                Sql.at(event.startsAt()));
    }

    void invited(WalkInvited event, Recorded recorded) {
        change(event, recorded, "invited_at = coalesce(invited_at, ?)", recorded.timestamp());
    }

    void routeSet(WalkRouteSet event, Recorded recorded) {
        change(event, recorded, "route_suggested = ?", event.suggested());
    }

    void preMeeting(WalkPreMeetingPlanned event, Recorded recorded) {
        change(event, recorded, "pre_meeting_at = ?, pre_meeting_place = ?", Sql.at(event.startsAt()), event.place());
    }

    void held(WalkHeld event, Recorded recorded) {
        change(
                event,
                recorded,
                "status = 'HELD', held_at = ?, summary = ?, summary_class = ?, summary_author = ?",
                Sql.at(event.heldAt()),
                Sql.text(event.summary()),
                Sql.classOf(event.summary()),
                author(event.summary(), recorded));
    }

    void cancelled(WalkCancelled event, Recorded recorded) {
        change(
                event,
                recorded,
                "status = 'CANCELLED', reason = ?, reason_class = ?, reason_author = ?",
                Sql.text(event.reason()),
                Sql.classOf(event.reason()),
                recorded.organisation());
    }

    void protocol(WalkProtocolWritten event, Recorded recorded) {
        change(
                event,
                recorded,
                "protocol_at = coalesce(protocol_at, ?), protocol = ?, protocol_class = ?, protocol_author = ?",
                recorded.timestamp(),
                Sql.text(event.text()),
                Sql.classOf(event.text()),
                recorded.organisation());
    }

    void settled(WalkActionListSettled event, Recorded recorded) {
        change(event, recorded, "action_list_settled_at = ?", recorded.timestamp());
    }

    void feedbackPlanned(WalkFeedbackPlanned event, Recorded recorded) {
        change(
                event,
                recorded,
                "feedback_meeting_at = ?, feedback_meeting_place = ?",
                Sql.at(event.startsAt()),
                event.place());
    }

    void feedback(WalkFeedbackGiven event, Recorded recorded) {
        change(
                event,
                recorded,
                "feedback_at = ?, feedback = ?, feedback_class = ?, feedback_author = ?",
                Sql.at(event.heldAt()),
                Sql.text(event.text()),
                Sql.classOf(event.text()),
                recorded.organisation());
    }

    void forgetAll() {
        writes.truncate("query.walks_walk, query.walks_shared, query.walks_incident, query.walks_partner,"
                + " query.walks_observation, query.walks_task, query.walks_stop");
    }

    private void change(WalkEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.walkId().value(), recorded, assignments, values);
    }

    private static @Nullable String author(@Nullable ClassifiedText text, Recorded recorded) {
        return text == null ? null : recorded.organisation();
    }
}
