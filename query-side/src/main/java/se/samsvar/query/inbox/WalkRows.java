package se.samsvar.query.inbox;

import se.samsvar.query.event.GuardedUpdate;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/** The walks that an organisation is invited to. */
class WalkRows {

    private static final String INSERT = """
            insert into query.inbox_walk (walk_id, kind, district, starts_at, status, version)
            values (?, ?, ?, ?, 'PLANNED', ?) on conflict (walk_id) do nothing""";
    private static final String INVITE = """
            insert into query.inbox_invitation (walk_id, partner, version) values (?, ?, ?)
            on conflict (partner, walk_id) do nothing""";
    private static final String REPLY = """
            update query.inbox_invitation set reply = ?, people = ?, version = ?
            where partner = ? and walk_id = ? and version < ?""";

    private final Writes writes;
    private final GuardedUpdate rows;

    WalkRows(Writes writes) {
        this.writes = writes;
        this.rows = new GuardedUpdate(writes, "query.inbox_walk", "walk_id");
    }

    void scheduled(WalkScheduled event, Recorded recorded) {
        writes.update(
                INSERT,
                event.walkId().value(),
                event.kind().name(),
                event.district().name(),
                Sql.at(event.startsAt()),
                recorded.number());
        event.invited()
                .forEach(partner -> writes.update(INVITE, event.walkId().value(), partner.code(), recorded.number()));
    }

    void rescheduled(WalkRescheduled event, Recorded recorded) {
        rows.set(
                event.walkId().value(),
                recorded,
                "starts_at = ?, meeting_place = coalesce(?, meeting_place)",
                Sql.at(event.startsAt()),
                event.meetingPlace());
    }

    void relocated(WalkRelocated event, Recorded recorded) {
        rows.set(
                event.walkId().value(),
                recorded,
                "district = ?, starts_at = ?, meeting_place = null",
                event.district().name(),
                Sql.at(event.startsAt()));
    }

    void replied(WalkReplied event, Recorded recorded) {
        writes.update(
                REPLY,
                event.reply().name(),
                event.people(),
                recorded.number(),
                event.partner().code(),
                event.walkId().value(),
                recorded.number());
    }

    void status(WalkEvent event, String status, Recorded recorded) {
        rows.set(event.walkId().value(), recorded, "status = ?", status);
    }
}
