package se.samsvar.query.event;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.LocalTimes;
import se.samsvar.query.web.Parameters;

/** Finds the place in the history that is asked for, in a view's own table of all events and when they were recorded. */
public final class Moments {
    /** In place of a number: the last event there is. */
    public static final String LATEST = "latest";

    private static final AsOf BEGINNING = new AsOf(0, Instant.EPOCH, false);
    private static final RowMapper<AsOf> READER =
            (row, index) -> new AsOf(row.getLong("number"), Sql.instant(row, "recorded_at"), false);
    private static final int LOCAL_TIME_LENGTH = "2026-03-14T02:14".length();

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final String table;

    /** @param table with the columns {@code number} and {@code recorded_at} */
    public Moments(JdbcTemplate jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** As {@link #find(String, String, String)}, of what was known. */
    public AsOf find(@Nullable String at, @Nullable String event) {
        return find(at, event, null);
    }

    /**
     * @param at an instant with offset, a date, or a time on the wall in Stockholm
     * @param event the number of the last event that counts, or {@link #LATEST}
     * @param clock by which of the two clocks; what had happened is asked for by an instant
     * @throws BadParameter where they can't be read, are both given, or lie ahead of the history
     */
    public AsOf find(@Nullable String at, @Nullable String event, @Nullable String clock) {
        PastClock by = PastClock.asked(clock);
        Instant instant = instant("at", at);
        String number = event == null ? "" : event.strip();
        if (!number.isEmpty() && (instant != null || by == PastClock.HAPPENED)) {
            throw BadParameter.malformed("event", number);
        }
        if (instant != null) {
            return at(instant, "at", String.valueOf(at), by);
        }
        return number.isEmpty() ? present() : after(number, "event");
    }

    /**
     * The earlier place that another is held against: an event number, or an instant where what had happened is asked for.
     * Either may also be given for the other clock's sake.
     *
     * @return null where none is asked for
     * @throws BadParameter where it can't be read, or does not lie before the other
     */
    public @Nullable AsOf earlier(@Nullable String compare, AsOf later) {
        String text = compare == null ? "" : compare.strip();
        if (text.isEmpty()) {
            return null;
        }
        boolean number = text.chars().allMatch(Character::isDigit);
        if (later.now() || number && later.happened()) {
            throw BadParameter.malformed("compare", text);
        }
        AsOf earlier = number ? after(text, "compare") : at(required("compare", text), "compare", text, later.clock());
        // of two that were stored at the same time the later number may bear the earlier time
        if (earlier.number() > later.number() || !number && earlier.at().isAfter(later.at())) {
            throw BadParameter.unanswerable("compare", text);
        }
        return earlier;
    }

    public AsOf present() {
        return new AsOf(latest().map(AsOf::number).orElse(0L), clock.instant(), true);
    }

    private static Instant required(String name, String text) {
        Instant instant = instant(name, text);
        if (instant == null) {
            throw BadParameter.malformed(name, text);
        }
        return instant;
    }

    /** A form can only ask by the clock on the wall. */
    private static @Nullable Instant instant(String name, @Nullable String text) {
        return text != null && text.strip().length() == LOCAL_TIME_LENGTH && text.contains("T")
                ? LocalTimes.instant(name, text)
                : Parameters.from(name, text);
    }

    private AsOf at(Instant instant, String name, String text, PastClock by) {
        // the clock of the node that recorded the last event may be ahead of this one's
        if (instant.isAfter(clock.instant())
                && latest().map(AsOf::at).filter(last -> !instant.isAfter(last)).isEmpty()) {
            throw BadParameter.unanswerable(name, text);
        }
        long number = first("where recorded_at <= ? order by recorded_at desc, number desc", Sql.at(instant))
                .map(AsOf::number)
                .orElse(0L);
        return new AsOf(number, instant, false, by);
    }

    private AsOf after(String text, String name) {
        long latest = latest().map(AsOf::number).orElse(0L);
        long number = text.equals(LATEST) ? latest : number(text, name);
        if (number > latest) {
            throw BadParameter.unanswerable(name, text);
        }
        return first("where number <= ? order by number desc", number)
                .map(moment -> new AsOf(number, moment.at(), false))
                .orElse(BEGINNING);
    }

    private static long number(String text, String name) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BadParameter.malformed(name, text);
        }
        throw BadParameter.malformed(name, text);
    }

    private Optional<AsOf> latest() {
        return first("order by number desc");
    }

    private Optional<AsOf> first(String rest, Object... arguments) {
        List<AsOf> found =
                jdbc.query("select number, recorded_at from " + table + " " + rest + " limit 1", READER, arguments);
        return found.stream().findFirst();
    }
}
