package se.samsvar.processing.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.operations.ProcessorState.Pause;

/** Which event processors of a side stand still because somebody wants it: on every node, and over restarts. */
public final class PauseFlags {
    private static final Logger LOG = LoggerFactory.getLogger(PauseFlags.class);

    private final Statements statements;
    private final String table;

    /** @param schema of the side, in which the table {@code operations_pause} is */
    public PauseFlags(ConnectionProvider connections, String schema) {
        this.statements = new Statements(connections);
        this.table = schema + ".operations_pause";
    }

    /** By the processor's name. */
    Map<String, Pause> all() {
        Map<String, Pause> found = new HashMap<>();
        statements.query(
                "select processor, paused_by, paused_at from " + table,
                row -> found.put(
                        row.getString("processor"),
                        new Pause(
                                row.getString("paused_by"),
                                row.getTimestamp("paused_at").toInstant())));
        return found;
    }

    /** What can't be read stops nobody: who watches the flags does so as soon as they can be. */
    public boolean mayStart(String processor) {
        try {
            return statements
                    .query("select 1 from " + table + " where processor = ?", row -> row.getInt(1), processor)
                    .isEmpty();
        } catch (RuntimeException unavailable) {
            LOG.warn("Nobody can say whether {} is paused: {}", processor, unavailable.toString());
            return true;
        }
    }

    /** @return whether nobody had paused it */
    boolean set(String processor, String by, Instant at) {
        return statements.update(
                        "insert into " + table + " (processor, paused_by, paused_at) values (?, ?, ?)"
                                + " on conflict do nothing",
                        processor,
                        by,
                        Timestamp.from(at))
                > 0;
    }

    /** @return whether somebody had paused it */
    boolean clear(String processor) {
        return statements.update("delete from " + table + " where processor = ?", processor) > 0;
    }
}
