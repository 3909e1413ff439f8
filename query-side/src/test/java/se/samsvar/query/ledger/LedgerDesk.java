package se.samsvar.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.ledger.LogCheck;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.query.testing.TestClock;
import se.samsvar.query.testing.TestDatabase;

/** The parts of the ledger on a database of their own. */
final class LedgerDesk {

    static final LedgerSettings PLAIN = settings(null, null, null, false);

    final SmallLog events = new SmallLog();
    final Path data;
    final DataSource database;
    final JdbcTemplate jdbc;
    final LeafRows leaves;
    final CheckpointRows checkpoints;
    final SignerRows signerRows;
    final TestClock clock = new TestClock();
    final DataSourceTransactionManager transactions;

    LedgerDesk() {
        try {
            data = Files.createTempDirectory(Path.of("target"), "ledger");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = TestDatabase.fresh();
        new LedgerMigrations().ledgerFlyway(database).migrate();
        transactions = new DataSourceTransactionManager(database);
        jdbc = new JdbcTemplate(database);
        leaves = new LeafRows(jdbc);
        checkpoints = new CheckpointRows(jdbc);
        signerRows = new SignerRows(jdbc);
    }

    static LedgerSettings settings(
            @Nullable String origin, @Nullable String key, @Nullable String previous, boolean acceptNew) {
        return new LedgerSettings(origin, key, previous, acceptNew, Duration.ofSeconds(1), List.of());
    }

    /** As after a restart with these settings. */
    Sealer sealer(LedgerSettings settings) {
        return new Sealer(events, leaves, checkpoints, signers(settings), jdbc, transactions, clock);
    }

    Signers signers(LedgerSettings settings) {
        return new Signers(signerRows, new KeyFiles(settings, data), settings, clock);
    }

    LedgerDesk seal() {
        sealer(PLAIN).seal();
        return this;
    }

    LogCheck.Result verify(SignedCheckpoint... kept) {
        return new Verification(jdbc, events, leaves, checkpoints, signerRows).run(List.of(kept), number -> {});
    }

    SignedCheckpoint latest() {
        return checkpoints.latest().orElseThrow();
    }

    long count(String table) {
        Long count = jdbc.queryForObject("select count(*) from ledger." + table, Long.class);
        return count == null ? 0 : count;
    }

    /** As somebody may who owns the database: triggers don't hold him up. */
    void tamper(String sql, Object... values) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.execute("set local session_replication_role = replica");
            jdbc.update(sql, values);
        });
    }
}
