package se.samsvar.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Sql;
import se.samsvar.query.web.Times;

/** Finds the steps of a page: each is one row of an index, however many there are. */
final class Steps {
    /** So many are drawn each at its time, more by the day. */
    private static final int DRAWN_EXACTLY = 5_000;

    private static final RowMapper<Step> STEP = (row, _) -> step(row);

    private final JdbcTemplate jdbc;

    Steps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Around around(Scope scope, AsOf asOf) {
        return asOf.happened() ? byHappening(scope, asOf.at()) : byNumber(scope, asOf.number());
    }

    /** When there were steps, in the order of time, each with how many. */
    List<Track.Point> points(Scope scope) {
        Long total = jdbc.queryForObject(
                "select coalesce(sum(events), 0) from query.replay_day where scope = ?", Long.class, scope.name());
        return total != null && total <= DRAWN_EXACTLY ? exact(scope) : daily(scope);
    }

    private Around byNumber(Scope scope, long number) {
        Step current = one(scope, "and number <= ? order by number desc", number);
        return new Around(
                one(scope, "order by number"),
                current == null ? null : one(scope, "and number < ? order by number desc", current.number()),
                current,
                one(scope, "and number > ? order by number", number),
                one(scope, "order by number desc"));
    }

    private Around byHappening(Scope scope, Instant at) {
        String backwards = "order by happened_at desc, number desc";
        Step current = one(scope, "and happened_at <= ? " + backwards, Sql.at(at));
        return new Around(
                one(scope, "order by happened_at, number"),
                current == null ? null : one(scope, "and happened_at < ? " + backwards, Sql.at(current.happenedAt())),
                current,
                one(scope, "and happened_at > ? order by happened_at, number", Sql.at(at)),
                one(scope, backwards));
    }

    private @Nullable Step one(Scope scope, String rest, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = scope.name();
        System.arraycopy(values, 0, all, 1, values.length);
        return jdbc.query("select * from query.replay_step where scope = ? " + rest + " limit 1", STEP, all).stream()
                .findFirst()
                .orElse(null);
    }

    private List<Track.Point> exact(Scope scope) {
        return jdbc.query(
                "select recorded_at from query.replay_step where scope = ? order by recorded_at",
                (row, _) -> new Track.Point(Sql.instant(row, "recorded_at"), 1),
                scope.name());
    }

    private List<Track.Point> daily(Scope scope) {
        return jdbc.query(
                "select day, events from query.replay_day where scope = ? order by day",
                (row, _) -> new Track.Point(
                        row.getObject("day", LocalDate.class)
                                .atTime(LocalTime.NOON)
                                .atZone(Times.ZONE)
                                .toInstant(),
                        row.getInt("events")),
                scope.name());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getLong("number"), Sql.instant(row, "recorded_at"), Sql.instant(row, "happened_at"));
    }
}
