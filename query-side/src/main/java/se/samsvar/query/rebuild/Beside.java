package se.samsvar.query.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schema beside the live one: the same tables, with the same names of constraints, indices and statistics, so that a
 * later migration finds them whichever of the two it meets.
 */
final class Beside {
    static final String SCHEMA = "rebuild";

    private static final String CONSTRAINTS = """
            select format('alter table rebuild.%I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class t on t.oid = c.conrelid
            where t.oid = ?::regclass and c.contype in ('p', 'u')""";

    /** Those of constraints are made with them. */
    private static final String INDICES = """
            select replace(pg_get_indexdef(i.indexrelid), ' ON query.', ' ON rebuild.')
            from pg_index i join pg_class x on x.oid = i.indexrelid
            where i.indrelid = ?::regclass and to_regclass('rebuild.' || quote_ident(x.relname)) is null
                and not exists (select from pg_constraint c where c.conindid = i.indexrelid)""";

    private static final String STATISTICS = """
            select replace(replace(pg_get_statisticsobjdef(s.oid), 'STATISTICS query.', 'STATISTICS rebuild.'),
                ' FROM query.', ' FROM rebuild.')
            from pg_statistic_ext s where s.stxrelid = ?::regclass and not exists (
                select from pg_statistic_ext o where o.stxname = s.stxname and o.stxnamespace = 'rebuild'::regnamespace)""";
    private static final String MOVED_STATISTICS = """
            select format('alter statistics rebuild.%I set schema query', s.stxname)
            from pg_statistic_ext s where s.stxnamespace = 'rebuild'::regnamespace""";

    private final JdbcTemplate jdbc;
    private final ViewTables tables;

    Beside(JdbcTemplate jdbc, ViewTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Empty tables with what keeps rows apart; what was there is gone. */
    void create() {
        drop();
        jdbc.execute("create schema rebuild");
        jdbc.execute("create table rebuild.position (view text primary key, up_to bigint not null,"
                + " gaps bigint[] not null)");
        jdbc.execute("create table rebuild.unhandled (view text not null, number bigint not null, type text not null,"
                + " cause text not null, primary key (view, number))");
        for (ViewTable table : tables.all()) {
            jdbc.execute("create table " + table.rebuilt() + " (like " + table.live()
                    + " including all excluding indexes excluding statistics)");
            carryOut(CONSTRAINTS, table.live());
        }
    }

    /** What only readers need: filled tables get it in a fraction of the time. Repeated, it does what is left. */
    void complete() {
        tables.all().forEach(table -> {
            carryOut(INDICES, table.live());
            carryOut(STATISTICS, table.live());
        });
    }

    /** In no transaction: readers plan by what is found here, and read indices alone. */
    void vacuum() {
        tables.all().forEach(table -> jdbc.execute("vacuum (analyze) " + table.rebuilt()));
    }

    void drop() {
        jdbc.execute("drop schema if exists rebuild cascade");
    }

    boolean exists() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select to_regnamespace('rebuild') is not null", Boolean.class));
    }

    /** In the caller's transaction, which gives up where a reader holds a table for longer than two seconds. */
    void replaceLive() {
        List<ViewTable> all = tables.all();
        jdbc.execute("set local lock_timeout = '2s'");
        jdbc.execute("lock table " + all.stream().map(ViewTable::live).collect(Collectors.joining(", "))
                + " in access exclusive mode");
        all.forEach(table -> {
            jdbc.execute("drop table " + table.live());
            jdbc.execute("alter table " + table.rebuilt() + " set schema query");
        });
        carryOut(MOVED_STATISTICS);
        drop();
    }

    /** Definitions name schemas only where these aren't on the path. */
    private void carryOut(String definitions, Object... values) {
        jdbc.execute("set local search_path = pg_catalog");
        jdbc.queryForList(definitions, String.class, values).forEach(jdbc::execute);
    }
}
