package se.samsvar.query.replay;

import static se.samsvar.query.replay.LateIncidents.quoted;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Sql;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/** Walks as of any place in the history. By what had happened, a walk was held when it was, also where that was told later. */
final class PastWalks {
    private static final int MOST = 50;
    private static final List<WalkStatus> MOST_WANTED =
            List.of(WalkStatus.PLANNED, WalkStatus.HELD, WalkStatus.CANCELLED);

    private final JdbcTemplate jdbc;

    PastWalks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reply null where the organisation hadn't answered */
    record Invitation(
            UUID walkId,
            WalkKind kind,
            String district,
            Instant startsAt,
            @Nullable String meetingPlace,
            @Nullable WalkReply reply,
            int people) {}

    /** The planned one, or else the latest that was; null where there was none. */
    PastIncident.@Nullable Walk ofIncident(UUID incident, AsOf asOf) {
        return jdbc
                .query(
                        "select w.*, n.held_at as known_held_at from query.replay_walk w left join query.replay_walk n"
                                + " on n.walk_id = w.walk_id and n.valid_to is null where w.incidents @> array[?::uuid]"
                                + " and " + asOf.holds("w"),
                        (row, _) -> walk(row, asOf),
                        incident)
                .stream()
                .min(Comparator.comparingInt((PastIncident.Walk walk) -> MOST_WANTED.indexOf(walk.status()))
                        .thenComparing(PastIncident.Walk::startsAt, Comparator.reverseOrder())
                        .thenComparing(walk -> walk.walkId().toString()))
                .orElse(null);
    }

    /** The planned ones that an organisation was invited to, the next one first. */
    List<Invitation> invitations(PartnerId partner, AsOf asOf) {
        String held = asOf.happened()
                ? " and not exists (select 1 from query.replay_walk n where n.walk_id = w.walk_id and n.valid_to is null"
                        + " and n.held_at <= timestamptz '" + asOf.at() + "')"
                : "";
        return jdbc.query(
                "select w.*, r.reply, coalesce(r.people, 0) as people from query.replay_walk w left join lateral (select *"
                        + " from query.replay_reply r where r.walk_id = w.walk_id and r.partner = " + quoted(partner)
                        + " and r.number <= " + asOf.number() + " order by r.number desc limit 1) r on true"
                        + " where w.status = 'PLANNED' and " + asOf.holds("w") + " and w.invited @> array["
                        + quoted(partner) + "]" + held + " order by w.starts_at, w.walk_id limit " + MOST,
                (row, _) -> new Invitation(
                        Sql.uuid(row, "walk_id"),
                        WalkKind.valueOf(row.getString("kind")),
                        String.valueOf(row.getString("district")),
                        Sql.instant(row, "starts_at"),
                        row.getString("meeting_place"),
                        Sql.enumOrNull(WalkReply.class, row.getString("reply")),
                        row.getInt("people")));
    }

    private PastIncident.Walk walk(ResultSet row, AsOf asOf) throws SQLException {
        Instant known = Sql.instantOrNull(row, "known_held_at");
        boolean held = asOf.happened() && known != null && !known.isAfter(asOf.at());
        return new PastIncident.Walk(
                Sql.uuid(row, "walk_id"),
                Arrays.asList((UUID[]) array(row, "incidents")),
                WalkKind.valueOf(row.getString("kind")),
                held ? WalkStatus.HELD : WalkStatus.valueOf(row.getString("status")),
                String.valueOf(row.getString("district")),
                Sql.instant(row, "starts_at"),
                Sql.instant(row, "not_before"),
                row.getString("meeting_place"),
                Arrays.asList((String[]) array(row, "invited")),
                replies(Sql.uuid(row, "walk_id"), asOf),
                held ? known : Sql.instantOrNull(row, "held_at"));
    }

    private List<PastIncident.Reply> replies(UUID walkId, AsOf asOf) {
        return jdbc.query(
                "select distinct on (partner) * from query.replay_reply where walk_id = ? and number <= ?"
                        + " order by partner, number desc",
                (row, _) -> new PastIncident.Reply(
                        String.valueOf(row.getString("partner")),
                        Names.partner(String.valueOf(row.getString("partner"))),
                        WalkReply.valueOf(row.getString("reply")),
                        row.getInt("people")),
                walkId,
                asOf.number());
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }
}
