package se.samsvar.query.reads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.actor.Actor;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;

/** Reads as they are stored: never changed. */
class ReadRows {

    /** So long a page may refresh itself before it counts as opened again. */
    private static final Duration SAME_VISIT = Duration.ofHours(12);

    private static final String ADD =
            "insert into ledger.read (at, actor, role, organisation, kind, path, query) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_UNLESS_SEEN = """
            insert into ledger.read (at, actor, role, organisation, kind, path, query)
            select ?, ?, ?, ?, ?, ?, ? where not exists (select from ledger.read
                where actor = ? and at > ? and path = ? and query = ?)""";

    private final JdbcTemplate jdbc;

    ReadRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param query as it was asked, without secrets; empty for none */
    record Row(
            long number,
            Instant at,
            String actor,
            String role,
            String organisation,
            ReadKind kind,
            String path,
            String query) {}

    void add(Actor actor, Asked asked, Instant at) {
        jdbc.update(
                ADD,
                Sql.at(at),
                actor.name(),
                actor.role().name(),
                actor.organisation().code(),
                asked.kind().name(),
                asked.path(),
                asked.query());
    }

    /** Of a page that says that it only refreshes itself: taken at its word where the same reader has opened it before. */
    void addUnlessSeen(Actor actor, Asked asked, Instant at) {
        jdbc.update(
                ADD_UNLESS_SEEN,
                Sql.at(at),
                actor.name(),
                actor.role().name(),
                actor.organisation().code(),
                asked.kind().name(),
                asked.path(),
                asked.query(),
                actor.name(),
                Sql.at(at.minus(SAME_VISIT)),
                asked.path(),
                asked.query());
    }

    List<Row> after(long number, int size, ReadFilter filter) {
        return find(filter.conditions().and("number > ?", number), "number", size);
    }

    /** The latest first. */
    List<Row> before(long number, int size, ReadFilter filter) {
        return find(filter.conditions().and("number < ?", number), "number desc", size);
    }

    private List<Row> find(Conditions conditions, String order, int size) {
        return jdbc.query(
                "select * from ledger.read where " + conditions.sql() + " order by " + order + " limit ?",
                (row, index) -> row(row),
                conditions.values(size));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("organisation"),
                ReadKind.valueOf(row.getString("kind")),
                row.getString("path"),
                row.getString("query"));
    }
}
