package se.samsvar.query.incidents;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/** The walks of the incidents. */
final class WalkRows {
    private final Writes writes;
    private final GuardedUpdate rows;

    WalkRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.incidents_walk", "walk_id");
    }

    void scheduled(WalkScheduled event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_walk (walk_id, version, incidents, kind, status, district, starts_at,"
                        + " not_before, invited) values (?, ?, ?::uuid[], ?, 'PLANNED', ?, ?, ?, ?::text[])"
                        + " on conflict do nothing",
                event.walkId().value(),
                recorded.number(),
                array(event.incidents()),
                event.kind().name(),
                event.district().name(),
                Sql.at(event.startsAt()),
                Sql.at(event.notBefore()),
                array(event.invited()));
    }

    void joined(WalkJoined event, Recorded recorded) {
        set(
                event,
                recorded,
                "incidents = ?::uuid[], starts_at = ?",
                array(event.incidents()),
                Sql.at(event.startsAt()));
        writes.updateFromOther(
                "insert into query.incidents_concern (incident_id, partner) select ?, unnest(invited)"
                        + " from query.incidents_walk where walk_id = ? on conflict do nothing",
                event.joined().value(),
                event.walkId().value());
    }

    void rescheduled(WalkRescheduled event, Recorded recorded) {
        set(
                event,
                recorded,
                "starts_at = ?, meeting_place = coalesce(?, meeting_place)",
                Sql.at(event.startsAt()),
                event.meetingPlace());
    }

    void relocated(WalkRelocated event, Recorded recorded) {
        set(
                event,
                recorded,
                "district = ?, starts_at = ?, meeting_place = null",
                event.district().name(),
                Sql.at(event.startsAt()));
    }

    void left(WalkLeft event, Recorded recorded) {
        set(event, recorded, "incidents = ?::uuid[]", array(event.incidents()));
    }

    void replied(WalkReplied event, Recorded recorded) {
        writes.update(
                "insert into query.incidents_reply (walk_id, partner, version, reply, people) values (?, ?, ?, ?, ?)"
                        + " on conflict (walk_id, partner) do update set version = excluded.version,"
                        + " reply = excluded.reply, people = excluded.people"
                        + " where query.incidents_reply.version < excluded.version",
                event.walkId().value(),
                event.partner().code(),
                recorded.number(),
                event.reply().name(),
                event.people());
    }

    void held(WalkEvent.WalkHeld event, Recorded recorded) {
        set(event, recorded, "status = 'HELD', held_at = ?", Sql.at(event.heldAt()));
    }

    void cancelled(WalkEvent event, Recorded recorded) {
        set(event, recorded, "status = 'CANCELLED'");
    }

    private void set(WalkEvent event, Recorded recorded, String assignments, @Nullable Object... values) {
        rows.set(event.walkId().value(), recorded, assignments, values);
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
