package se.samsvar.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.ledger.StoredEvent;

/** With real transactions that end in any order. */
class EventTableLogTest {

    private static final byte[] METADATA = "{\"a\": 1}\r\n".getBytes(StandardCharsets.UTF_8);

    private final DataSource database = new DriverManagerDataSource(TestDatabase.freshUrl());
    private final JdbcTemplate jdbc;
    private final EventTableLog log;

    EventTableLogTest() {
        new CommandMigrations().commandFlyway(database).migrate();
        jdbc = new JdbcTemplate(database);
        log = new EventTableLog(jdbc, new DataSourceTransactionManager(database));
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void end(Connection connection, boolean commit) throws SQLException {
        try (connection) {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private static long store(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into command.domain_event (aggregate_identifier, sequence_number, event_identifier, metadata,"
                        + " payload, payload_type, recorded_at) values (?, 0, ?, ?, ?, 'type', 'now') returning global_index")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, UUID.randomUUID().toString());
            insert.setBytes(3, METADATA);
            insert.setBytes(4, new byte[] {0, -1, 127, 10, 13, -61, -91});
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private long stored() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return store(connection);
        }
    }

    private List<StoredEvent> read(long after, long upTo) {
        List<StoredEvent> found = new ArrayList<>();
        log.read(after, upTo, found::add);
        return found;
    }

    @Test
    void whereNothingIsStoredNothingIsSettled() {
        assertThat(log.settled()).isZero();
    }

    @Test
    void aTransactionThatStaysOpenHoldsBackWhatCameLater() throws SQLException {
        long first = stored();
        assertThat(log.settled()).isEqualTo(first);
        Connection slow = begun();
        long drawn = store(slow);
        long later = stored();
        for (int i = 0; i < 3; i++) {
            assertThat(log.settled()).isLessThan(drawn);
            stored();
        }
        end(slow, true);
        assertThat(log.settled()).isGreaterThanOrEqualTo(later);
        assertThat(read(drawn - 1, later)).extracting(StoredEvent::number).containsExactly(drawn, later);
    }

    @Test
    void oneThatIsUndoneLeavesAGapThatNothingAppearsIn() throws SQLException {
        Connection undone = begun();
        long drawn = store(undone);
        long later = stored();
        assertThat(log.settled()).isLessThan(drawn);
        end(undone, false);
        assertThat(log.settled()).isGreaterThanOrEqualTo(later);
        assertThat(read(drawn - 1, later)).extracting(StoredEvent::number).containsExactly(later);
    }

    /** There is always somebody writing; only those who were before count. */
    @Test
    void goesOnAlthoughSomebodyAlwaysWrites() throws SQLException {
        Connection writing = begun();
        long earlier = store(writing);
        log.settled();
        for (int i = 0; i < 5; i++) {
            Connection next = begun();
            long drawn = store(next);
            end(writing, true);
            // it is known one step later that everybody who might have been below has ended
            assertThat(log.settled()).isGreaterThanOrEqualTo(earlier - 2).isLessThan(drawn);
            earlier = drawn;
            writing = next;
        }
        end(writing, true);
    }

    @Test
    void anOpenReaderOrAnotherTableHoldsNobodyBack() throws SQLException {
        Connection reader = begun();
        reader.createStatement()
                .executeQuery("select * from command.domain_event")
                .close();
        reader.createStatement().execute("select pg_current_xact_id()");
        long number = stored();
        assertThat(log.settled()).isEqualTo(number);
        end(reader, true);
    }

    @Test
    void readsByteForByteWithinItsBounds() throws SQLException {
        for (int i = 0; i < 5; i++) {
            stored();
        }
        jdbc.update("update command.domain_event set metadata = null where global_index = 3");
        assertThat(read(1, 4)).extracting(StoredEvent::number).containsExactly(2L, 3L, 4L);
        assertThat(read(Long.MIN_VALUE, Long.MAX_VALUE)).hasSize(5);
        assertThat(read(5, 5)).isEmpty();
        StoredEvent second = read(1, 2).getFirst();
        assertThat(second.payload()).containsExactly(0, -1, 127, 10, 13, -61, -91);
        assertThat(second.metadata()).isEqualTo(METADATA);
        assertThat(second.aggregateType()).isNull();
        assertThat(second.revision()).isNull();
        assertThat(read(2, 3).getFirst().metadata()).isEmpty();
    }

    /** Whoever reads up to what is settled, and goes on from there, misses none. */
    @Test
    void noneIsMissedWhateverTheOrder() throws Exception {
        long seed = System.nanoTime();
        Callable<Void> writer = () -> {
            Random random = new Random(seed + Thread.currentThread().threadId());
            for (int i = 0; i < 150; i++) {
                Connection connection = begun();
                for (int event = random.nextInt(4); event >= 0; event--) {
                    store(connection);
                    Thread.yield();
                }
                end(connection, random.nextInt(4) > 0);
            }
            return null;
        };
        List<Long> followed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(threads.submit(writer));
            }
            long at = 0;
            while (!writers.stream().allMatch(Future::isDone)) {
                at = follow(at, followed);
            }
            for (Future<Void> one : writers) {
                one.get();
            }
            long before = at;
            await().until(() -> log.settled() > before || followed.size() == all().size());
            follow(at, followed);
        }
        assertThat(followed).as("seed %d", seed).containsExactlyElementsOf(all());
    }

    private long follow(long at, List<Long> followed) {
        long settled = log.settled();
        log.read(at, settled, event -> followed.add(event.number()));
        return settled;
    }

    private List<Long> all() {
        return jdbc.queryForList("select global_index from command.domain_event order by 1", Long.class);
    }
}
