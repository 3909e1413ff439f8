package se.samsvar.query.ledger;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.ledger.SignedCheckpoint;
import se.samsvar.query.event.Sql;

/** Checkpoints of other logs, kept for them. */
class WitnessedRows {

    private final JdbcTemplate jdbc;

    WitnessedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last of a log; nobody else adds one to it until the transaction ends. */
    Optional<SignedCheckpoint> lastOf(String origin) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "samsvar.witnessed." + origin);
        return jdbc
                .query(
                        "select note from ledger.witnessed where origin = ? order by size desc limit 1",
                        (row, index) -> SignedCheckpoint.parse(row.getString("note")),
                        origin)
                .stream()
                .findFirst();
    }

    void add(SignedCheckpoint signed, Instant at) {
        jdbc.update(
                "insert into ledger.witnessed (origin, size, note, seen_at) values (?, ?, ?, ?) on conflict do nothing",
                signed.checkpoint().origin(),
                signed.checkpoint().size(),
                signed.note().written(),
                Sql.at(at));
    }
}
