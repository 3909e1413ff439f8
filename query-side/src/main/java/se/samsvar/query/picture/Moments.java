package se.samsvar.query.picture;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.query.event.Sql;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;

/** Finds the place in the history that is asked for. */
final class Moments {
    private static final AsOf BEGINNING = new AsOf(0, Instant.EPOCH, false);
    private static final RowMapper<AsOf> READER =
            (row, index) -> new AsOf(row.getLong("number"), Sql.instant(row, "recorded_at"), false);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Moments(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param at an instant: what was known then
     * @param event the number of the last event that counts
     * @throws BadParameter where they can't be read, are both given, or lie ahead of the history
     */
    AsOf find(@Nullable String at, @Nullable String event) {
        Instant instant = Parameters.from("at", at);
        String number = event == null ? "" : event.strip();
        if (instant != null && !number.isEmpty()) {
            throw BadParameter.malformed("event", number);
        }
        if (instant != null) {
            return at(instant, String.valueOf(at));
        }
        return number.isEmpty() ? present() : after(number);
    }

    private AsOf present() {
        return new AsOf(latest().map(AsOf::number).orElse(0L), clock.instant(), true);
    }

    private AsOf at(Instant instant, String text) {
        if (instant.isAfter(clock.instant())) {
            throw BadParameter.unanswerable("at", text);
        }
        long number = first("where recorded_at <= ? order by recorded_at desc, number desc", Sql.at(instant))
                .map(AsOf::number)
                .orElse(0L);
        return new AsOf(number, instant, false);
    }

    private AsOf after(String text) {
        long number = number(text);
        if (number > latest().map(AsOf::number).orElse(0L)) {
            throw BadParameter.unanswerable("event", text);
        }
        return first("where number <= ? order by number desc", number)
                .map(moment -> new AsOf(number, moment.at(), false))
                .orElse(BEGINNING);
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw BadParameter.malformed("event", text);
        }
        throw BadParameter.malformed("event", text);
    }

    private Optional<AsOf> latest() {
        return first("order by number desc");
    }

    private Optional<AsOf> first(String rest, Object... arguments) {
        List<AsOf> found = jdbc.query("select * from query.picture_moment " + rest + " limit 1", READER, arguments);
        return found.stream().findFirst();
    }
}
