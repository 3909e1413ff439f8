package se.samsvar.query.walks;

import java.util.List;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkId;

/** Who is invited to a walk, what they answered, and how many came. */
class WalkPartnerRows {

    private static final String INVITED = """
            insert into query.walks_partner as known (walk_id, partner, invited, version) values (?, ?, true, ?)
            on conflict (walk_id, partner) do update set invited = true where not known.invited""";
    private static final String REPLIED = """
            insert into query.walks_partner as known (walk_id, partner, invited, reply, people, version)
            values (?, ?, false, ?, ?, ?)
            on conflict (walk_id, partner) do update
            set reply = excluded.reply, people = excluded.people, version = excluded.version
            where known.version < excluded.version""";
    private static final String ATTENDED = """
            insert into query.walks_partner as known (walk_id, partner, invited, attended, version)
            values (?, ?, false, ?, ?)
            on conflict (walk_id, partner) do update set attended = excluded.attended, version = excluded.version
            where known.version < excluded.version""";

    private final Writes writes;

    WalkPartnerRows(Writes writes) {
        this.writes = writes;
    }

    void invited(WalkId walk, List<PartnerId> partners, Recorded recorded) {
        partners.forEach(partner -> writes.update(INVITED, walk.value(), partner.code(), recorded.number()));
    }

    void replied(WalkReplied event, Recorded recorded) {
        writes.update(
                REPLIED,
                event.walkId().value(),
                event.partner().code(),
                event.reply().name(),
                event.people(),
                recorded.number());
    }

    void attended(WalkHeld event, Recorded recorded) {
        event.attendance().forEach((partner, people) -> attended(event.walkId(), partner, people, recorded));
    }

    void attended(WalkId walk, PartnerId partner, int people, Recorded recorded) {
        writes.update(ATTENDED, walk.value(), partner.code(), people, recorded.number());
    }
}
