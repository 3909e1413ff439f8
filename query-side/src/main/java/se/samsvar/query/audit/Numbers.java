package se.samsvar.query.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Sql;
import se.samsvar.query.problem.BadParameter;

/** Where in the order of all events something lies. */
class Numbers {
    private static final int THOUSAND = 1_000;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Numbers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static Instant hour(Instant instant) {
        return instant.truncatedTo(ChronoUnit.HOURS);
    }

    static long thousand(long number) {
        return number / THOUSAND;
    }

    /** The number of the latest event in the log, or -1 where there is none. */
    long latest() {
        return one("select max(number) from query.audit_event").orElse(-1L);
    }

    /** The first event that was recorded at an instant or later. */
    Optional<Long> firstSince(Instant instant) {
        return one(
                "select number from query.audit_event where recorded_at >= ? order by recorded_at, number limit 1",
                Sql.at(instant));
    }

    /**
     * Outside of these lies nothing that was recorded in the period; what lies within may have been recorded outside.
     *
     * @throws BadParameter where the period begins later than now
     */
    Span of(Period period) {
        if (period.from() != null && period.from().isAfter(clock.instant())) {
            throw BadParameter.unanswerable("from", period.from().toString());
        }
        if (period.from() == null && period.to() == null) {
            return Span.ALL;
        }
        Conditions hours = new Conditions()
                .and("hour >= ?", Sql.atOrNull(period.from() == null ? null : hour(period.from())))
                .and("hour < ?", Sql.atOrNull(period.to()));
        return jdbc.queryForObject(
                "select min(thousand), max(thousand) from query.audit_hour where " + hours.sql(),
                (row, _) -> {
                    long first = row.getLong(1);
                    return row.wasNull()
                            ? new Span(0, 0)
                            : new Span(first * THOUSAND - 1, (row.getLong(2) + 1) * THOUSAND);
                },
                hours.values());
    }

    /** @throws BadParameter where the history has not come that far, or there is no such number */
    long within(String name, long number, long least) {
        if (number < least) {
            throw BadParameter.malformed(name, String.valueOf(number));
        }
        if (number > latest()) {
            throw BadParameter.unanswerable(name, String.valueOf(number));
        }
        return number;
    }

    /** @param sql that selects numbers */
    static List<Long> read(JdbcTemplate jdbc, String sql, @Nullable Object... values) {
        return jdbc.query(sql, (row, _) -> row.getLong(1), values);
    }

    private Optional<Long> one(String sql, @Nullable Object... values) {
        return jdbc.query(sql, (row, _) -> row.getObject(1, Long.class), values).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
