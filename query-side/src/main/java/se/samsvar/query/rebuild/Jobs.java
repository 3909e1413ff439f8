package se.samsvar.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The rebuilds as they are kept. Whoever works on one holds its row while anything is changed, so that nobody else does. */
final class Jobs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String START = """
            insert into query.rebuild (rebuild_id, state, phase, started_at, started_by)
            values (?, 'RUNNING', 'PREPARING', ?, ?) on conflict ((true)) where state in ('RUNNING', 'SWAPPING') do nothing""";
    private static final String TAKE_UP = """
            update query.rebuild set taken_up = taken_up + (worker is not null)::int, worker = ?, beat_at = now()
            where rebuild_id = (select rebuild_id from query.rebuild where state = 'RUNNING'
                and (worker is null or worker <> ? and beat_at < now() - make_interval(secs => ?)) for update skip locked)
            returning rebuild_id""";
    private static final String LOCK = """
            select * from query.rebuild where rebuild_id = ? and state = 'RUNNING' and worker = ? for update""";
    private static final String ADVANCE = """
            update query.rebuild set target = greatest(target, ?), position = greatest(position, ?), handled = handled + ?,
                beat_at = now() where rebuild_id = ?""";
    private static final String FINISH = """
            update query.rebuild set state = ?, phase = 'FINISHED', finished_at = ?, differences = ?, result = ?::jsonb,
                beat_at = now() where rebuild_id = ?""";
    private static final String FAIL = """
            update query.rebuild set state = 'FAILED', finished_at = ?, reason = ?
            where rebuild_id = ? and state = 'RUNNING' and worker = ?""";

    private static final String BEGIN_SWAP = """
            update query.rebuild set state = 'SWAPPING', beat_at = now() where rebuild_id = ? and state = 'DIFFERENT'
                and not exists (select from query.rebuild where state in ('RUNNING', 'SWAPPING'))""";
    private static final String REVERT_SWAPS = """
            update query.rebuild set state = 'DIFFERENT' where rebuild_id in (select rebuild_id from query.rebuild
                where state = 'SWAPPING' and beat_at < now() - interval '2 minutes' for update skip locked)""";
    private static final String SWAPPED = """
            update query.rebuild set state = 'SWAPPED', swapped_at = ?, swapped_by = ?
            where rebuild_id = ? and state = 'SWAPPING'""";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration lease;

    /** @param lease after how long without any progress somebody else goes on; in the database's own time */
    Jobs(JdbcTemplate jdbc, Clock clock, Duration lease) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lease = lease;
    }

    /** Whether it was started; not while there is another one. */
    boolean start(UUID id, String by) {
        return jdbc.update(START, id, Sql.at(clock.instant()), by) > 0;
    }

    /** One that nobody works on, or whose worker is gone. */
    Optional<UUID> takeUp(String worker) {
        return jdbc.query(TAKE_UP, (row, _) -> Sql.uuid(row, "rebuild_id"), worker, worker, lease.toSeconds()).stream()
                .findFirst();
    }

    /** In the caller's transaction, to be called first in it. */
    Optional<Job> lock(UUID id, String worker) {
        return jdbc.query(LOCK, (row, _) -> job(row), id, worker).stream().findFirst();
    }

    void leave(String worker) {
        jdbc.update("update query.rebuild set worker = null where state = 'RUNNING' and worker = ?", worker);
    }

    void enter(UUID id, Job.Phase phase) {
        jdbc.update("update query.rebuild set phase = ?, beat_at = now() where rebuild_id = ?", phase.name(), id);
    }

    /** From the beginning, by these classes. */
    void begin(UUID id, String code, long target) {
        jdbc.update(
                "update query.rebuild set phase = 'HANDLING', code = ?, position = -1, handled = 0, target = ?,"
                        + " beat_at = now() where rebuild_id = ?",
                code,
                target,
                id);
    }

    void advance(UUID id, long target, long position, int handled) {
        jdbc.update(ADVANCE, target, position, handled, id);
    }

    void finish(UUID id, Outcome outcome) {
        jdbc.update(
                FINISH,
                (outcome.equal() ? Job.State.EQUAL : Job.State.DIFFERENT).name(),
                Sql.at(clock.instant()),
                outcome.differing(),
                JSON.writeValueAsString(outcome),
                id);
    }

    void fail(UUID id, String worker, String reason) {
        jdbc.update(FAIL, Sql.at(clock.instant()), reason, id, worker);
    }

    /** Whether it may go on; not while another rebuild runs, which would take the tables away. */
    boolean beginSwap(UUID id) {
        return jdbc.update(BEGIN_SWAP, id) > 0;
    }

    /** Whether it was still this one's turn. */
    boolean swapped(UUID id, String by) {
        return jdbc.update(SWAPPED, Sql.at(clock.instant()), by, id) > 0;
    }

    void revertSwap(UUID id) {
        jdbc.update("update query.rebuild set state = 'DIFFERENT' where rebuild_id = ? and state = 'SWAPPING'", id);
    }

    /** Those of a node that was killed meanwhile. */
    void revertAbandonedSwaps() {
        jdbc.update(REVERT_SWAPS);
    }

    Optional<Job> find(UUID id) {
        return jdbc.query("select * from query.rebuild where rebuild_id = ?", (row, _) -> job(row), id).stream()
                .findFirst();
    }

    /** The latest first. */
    List<Job> latest(int most) {
        return jdbc.query("select * from query.rebuild order by ordinal desc limit ?", (row, _) -> job(row), most);
    }

    static Job job(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new Job(
                Sql.uuid(row, "rebuild_id"),
                Job.State.valueOf(row.getString("state")),
                Job.Phase.valueOf(row.getString("phase")),
                Sql.instant(row, "started_at"),
                row.getString("started_by"),
                row.getString("code"),
                row.getInt("taken_up"),
                row.getLong("target"),
                row.getLong("position"),
                row.getLong("handled"),
                Sql.instantOrNull(row, "finished_at"),
                row.getObject("differences", Long.class),
                row.getString("reason"),
                Sql.instantOrNull(row, "swapped_at"),
                row.getString("swapped_by"),
                outcome(result));
    }

    private static @Nullable Outcome outcome(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Outcome.class);
    }
}
