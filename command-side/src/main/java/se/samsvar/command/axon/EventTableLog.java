package se.samsvar.command.axon;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.EventLog;
import se.samsvar.ledger.StoredEvent;

/**
 * The events in PostgreSQL, byte for byte.
 *
 * <p>A number is drawn while its transaction holds the table's lock for writers, and that lock is let go only after the
 * transaction's rows are to be seen. So once everybody who held that lock after the head was read has let go of it, nothing
 * can appear below that head.
 */
class EventTableLog implements EventLog {

    private static final int AT_A_TIME = 2_000;
    private static final byte[] NOTHING = {};
    private static final String EVENTS = """
            select global_index, aggregate_identifier, sequence_number, aggregate_type, event_identifier, payload_type,
                payload_revision, recorded_at, metadata, payload
            from command.domain_event where global_index > ? and global_index <= ? order by global_index""";
    private static final String HEAD = "select coalesce(max(global_index), 0) from command.domain_event";
    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = 'command.domain_event'::regclass
                and database = (select oid from pg_database where datname = current_database())
                and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Set<String> waitedFor = new HashSet<>();
    private long head;
    private long settled;

    EventTableLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    @Override
    public synchronized long settled() {
        waitedFor.retainAll(writers());
        if (waitedFor.isEmpty()) {
            settled = head;
            head = head();
            waitedFor.addAll(writers());
            settled = waitedFor.isEmpty() ? head : settled;
        }
        return settled;
    }

    @Override
    public void read(long after, long upTo, Consumer<StoredEvent> to) {
        transaction.executeWithoutResult(_ -> jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(EVENTS);
                    statement.setFetchSize(AT_A_TIME);
                    statement.setLong(1, after);
                    statement.setLong(2, upTo);
                    return statement;
                },
                row -> {
                    to.accept(event(row));
                }));
    }

    private long head() {
        Long found = jdbc.queryForObject(HEAD, Long.class);
        return found == null ? 0 : found;
    }

    private List<String> writers() {
        return jdbc.query(WRITERS, (row, index) -> row.getString("virtualtransaction"));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("aggregate_type"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("payload_revision"),
                row.getString("recorded_at"),
                bytes(row, "metadata"),
                bytes(row, "payload"));
    }

    /** The store always writes some; what somebody took away is read as nothing, so that it can be said. */
    private static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] found = row.getBytes(column);
        return found == null ? NOTHING : found;
    }
}
