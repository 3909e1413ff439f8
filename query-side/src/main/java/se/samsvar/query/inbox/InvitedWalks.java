package se.samsvar.query.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;

/** The planned walks that an organisation is invited to, the next one first. */
class InvitedWalks {

    private static final String SELECT = """
            select w.*, i.reply, i.people
            from query.inbox_invitation i join query.inbox_walk w on w.walk_id = i.walk_id
            where i.partner = ? and w.status = 'PLANNED'
            order by w.starts_at, w.walk_id limit 50""";

    private final JdbcTemplate jdbc;

    InvitedWalks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reply null where the organisation hasn't answered */
    record Invitation(
            UUID walkId,
            WalkKind kind,
            String district,
            Instant startsAt,
            @Nullable String meetingPlace,
            @Nullable WalkReply reply,
            int people) {}

    List<Invitation> of(PartnerId partner) {
        return jdbc.query(
                SELECT,
                (row, _) -> new Invitation(
                        Sql.uuid(row, "walk_id"),
                        WalkKind.valueOf(row.getString("kind")),
                        row.getString("district"),
                        Sql.instant(row, "starts_at"),
                        row.getString("meeting_place"),
                        Sql.enumOrNull(WalkReply.class, row.getString("reply")),
                        row.getInt("people")),
                partner.code());
    }
}
