package se.samsvar.query.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.event.Sql;

/** What each witness was last told. */
class WitnessRows {

    private final JdbcTemplate jdbc;

    WitnessRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How it stands with a witness.
     *
     * @param size of the checkpoint that it holds, or null where it never kept any
     * @param failure why the last try failed, or null where it didn't
     */
    record Told(
            String name,
            @Nullable Long size,
            @Nullable Instant toldAt,
            Instant triedAt,
            @Nullable String cosignature,
            @Nullable String failure) {}

    List<Told> all() {
        return jdbc.query(
                "select * from ledger.witness order by name",
                (row, index) -> new Told(
                        row.getString("name"),
                        row.getObject("size", Long.class),
                        Sql.instantOrNull(row, "told_at"),
                        Sql.instant(row, "tried_at"),
                        row.getString("cosignature"),
                        row.getString("failure")));
    }

    void kept(String name, long size, @Nullable String cosignature, Instant at) {
        jdbc.update("""
                insert into ledger.witness (name, size, told_at, tried_at, cosignature) values (?, ?, ?, ?, ?)
                on conflict (name) do update set size = excluded.size, told_at = excluded.told_at,
                    tried_at = excluded.tried_at, cosignature = excluded.cosignature, failure = null""", name, size, Sql.at(at), Sql.at(at), cosignature);
    }

    void failed(String name, String failure, Instant at) {
        jdbc.update("""
                insert into ledger.witness (name, tried_at, failure) values (?, ?, ?)
                on conflict (name) do update set tried_at = excluded.tried_at, failure = excluded.failure""", name, Sql.at(at), failure);
    }

    /** The witness holds another size than it was believed to. */
    void holds(String name, long size, Instant at) {
        jdbc.update("""
                insert into ledger.witness (name, size, tried_at) values (?, ?, ?)
                on conflict (name) do update set size = excluded.size, tried_at = excluded.tried_at""", name, size, Sql.at(at));
    }
}
