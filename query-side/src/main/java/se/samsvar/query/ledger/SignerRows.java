package se.samsvar.query.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.ledger.KeyRing;
import se.samsvar.ledger.PublicKeyOfLog;
import se.samsvar.ledger.UnreadableProof;
import se.samsvar.query.event.Sql;

/** The keys that have signed, in their order. */
class SignerRows {

    private static final String ALL = "select * from ledger.signer order by id";

    private final JdbcTemplate jdbc;

    SignerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A key in use since.
     *
     * @param from the size of the log then
     * @param countersigned whether the key before it signed the change too; the first has none before it
     */
    record Signer(PublicKeyOfLog key, long from, Instant since, boolean countersigned) {}

    /** @throws UnreadableProof where one of them is no key any more: nobody may take it for the first then */
    List<Signer> all() {
        return jdbc.query(ALL, (row, index) -> signer(row));
    }

    /** Those that still are keys; what they don't vouch for holds for nobody. */
    List<Signer> readable() {
        return jdbc
                .query(ALL, (row, index) -> {
                    try {
                        return Optional.of(signer(row));
                    } catch (UnreadableProof e) {
                        return Optional.<Signer>empty();
                    }
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    KeyRing ring() {
        List<Signer> all = readable();
        List<KeyRing.Held> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            long to = i + 1 < all.size() ? all.get(i + 1).from() : Long.MAX_VALUE;
            Signer signer = all.get(i);
            held.add(new KeyRing.Held(signer.key(), signer.from(), to, signer.countersigned()));
        }
        return new KeyRing(held);
    }

    private static Signer signer(ResultSet row) throws SQLException {
        return new Signer(
                PublicKeyOfLog.parse(row.getString("verifier")),
                row.getLong("from_size"),
                Sql.instant(row, "since"),
                row.getBoolean("countersigned"));
    }

    void add(Signer signer) {
        jdbc.update(
                "insert into ledger.signer (from_size, verifier, since, countersigned) values (?, ?, ?, ?)",
                signer.from(),
                signer.key().text(),
                Sql.at(signer.since()),
                signer.countersigned());
    }
}
