package se.samsvar.query.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.District;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Sql;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

/** The walks and their meetings as calendars need them. */
class Meetings {

    private static final String ONE = "select w.* from query.calendar_walk w where w.walk_id = ?";
    private static final String GUESTS = "select partner from query.calendar_guest where walk_id = ? order by partner";
    private static final String OF_PARTNER = """
            select w.* from query.calendar_walk w join query.calendar_guest g on g.walk_id = w.walk_id
            where g.partner = ? and greatest(w.starts_at, w.pre_meeting_at, w.feedback_at) >= ?
            order by w.starts_at, w.walk_id""";

    private final JdbcTemplate jdbc;

    Meetings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A walk with the meetings that are planned around it.
     *
     * @param changedAt when any of it last changed
     */
    record Entry(List<WalkMeeting> meetings, Instant changedAt) {}

    Optional<WalkMeeting> find(UUID walk, MeetingKind kind) {
        return jdbc.query(ONE, (row, _) -> entry(row), walk).stream()
                .flatMap(entry -> entry.meetings().stream())
                .filter(meeting -> meeting.kind() == kind)
                .findFirst();
    }

    List<PartnerId> guests(UUID walk) {
        return jdbc.query(GUESTS, (row, _) -> new PartnerId(row.getString("partner")), walk);
    }

    /** What the organisation is invited to, where something of it is at {@code from} or later. */
    List<Entry> of(PartnerId partner, Instant from) {
        return jdbc.query(OF_PARTNER, (row, _) -> entry(row), partner.code(), Sql.at(from));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        List<WalkMeeting> meetings = new ArrayList<>();
        add(meetings, row, MeetingKind.PRE_MEETING, "pre_meeting_");
        meetings.add(meeting(
                row, MeetingKind.WALK, Sql.instant(row, "starts_at"), row.getLong("sequence"), row.getString("place")));
        add(meetings, row, MeetingKind.FEEDBACK, "feedback_");
        return new Entry(meetings, Sql.instant(row, "changed_at"));
    }

    private static void add(List<WalkMeeting> meetings, ResultSet row, MeetingKind kind, String prefix)
            throws SQLException {
        Instant startsAt = Sql.instantOrNull(row, prefix + "at");
        if (startsAt != null) {
            meetings.add(
                    meeting(row, kind, startsAt, row.getLong(prefix + "sequence"), row.getString(prefix + "place")));
        }
    }

    private static WalkMeeting meeting(
            ResultSet row, MeetingKind kind, Instant startsAt, long sequence, @Nullable String place)
            throws SQLException {
        return new WalkMeeting(
                new WalkId(Sql.uuid(row, "walk_id")),
                kind,
                startsAt,
                sequence,
                new District(row.getString("district")),
                place,
                row.getBoolean("cancelled"));
    }
}
