package se.samsvar.query.walks;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Recorded;
import se.samsvar.walk.WalkEvent.WalkHeld;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkScheduled;

/** Who is invited to a walk, what they answered, and how many came. */
class WalkPartnerRows {

    private static final String INVITED = """
            insert into query.walks_partner (walk_id, partner, invited, version) values (?, ?, true, ?)
            on conflict (walk_id, partner) do nothing""";
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

    private final JdbcTemplate jdbc;

    WalkPartnerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void invited(WalkScheduled event, Recorded recorded) {
        jdbc.batchUpdate(INVITED, event.invited(), event.invited().size() + 1, (statement, partner) -> {
            statement.setObject(1, event.walkId().value());
            statement.setString(2, partner.code());
            statement.setLong(3, recorded.number());
        });
    }

    void replied(WalkReplied event, Recorded recorded) {
        jdbc.update(
                REPLIED,
                event.walkId().value(),
                event.partner().code(),
                event.reply().name(),
                event.people(),
                recorded.number());
    }

    void attended(WalkHeld event, Recorded recorded) {
        List<Map.Entry<PartnerId, Integer>> came =
                List.copyOf(event.attendance().entrySet());
        jdbc.batchUpdate(ATTENDED, came, came.size() + 1, (statement, entry) -> {
            statement.setObject(1, event.walkId().value());
            statement.setString(2, entry.getKey().code());
            statement.setInt(3, entry.getValue());
            statement.setLong(4, recorded.number());
        });
    }
}
