package se.samsvar.processing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.operations.Deed;
import se.samsvar.operations.Side;

/** Keeps who did what, and tells it to the log. */
final class DeedLog {
    private static final Logger LOG = LoggerFactory.getLogger(DeedLog.class);

    private final Side side;
    private final Statements statements;
    private final String table;
    private final Clock clock;

    DeedLog(Side side, Statements statements, String schema, Clock clock) {
        this.side = side;
        this.statements = statements;
        this.table = schema + ".operations_log";
        this.clock = clock;
    }

    void note(String by, Deed.Kind kind, String processor) {
        note(by, kind, processor, null, null);
    }

    void note(String by, Deed.Kind kind, String processor, @Nullable String event, @Nullable String reason) {
        statements.update(
                "insert into " + table
                        + " (done_at, done_by, deed, processor, event, reason) values (?, ?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                by,
                kind.name(),
                processor,
                event,
                reason);
        LOG.info("{} did {} to {}{}", by, kind, processor, event == null ? "" : ", event " + event);
    }

    /** The latest first. */
    List<Deed> latest(int most) {
        return statements.query(
                "select done_at, done_by, deed, processor, event, reason from " + table
                        + " order by ordinal desc limit ?",
                this::deed,
                most);
    }

    private Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                side,
                row.getTimestamp("done_at").toInstant(),
                row.getString("done_by"),
                Deed.Kind.valueOf(row.getString("deed")),
                row.getString("processor"),
                row.getString("event"),
                row.getString("reason"));
    }
}
