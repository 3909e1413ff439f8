package se.samsvar.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samsvar.query.axon.Projections;
import se.samsvar.query.testing.ManyIncidents;

/** A later migration finds what it looks for, whether or not the views have changed places. */
class StructureTest {
    private static final String EVERYTHING = """
            select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
                || a.attnotnull::text || ' ' || a.attgenerated::text || ' ' || a.attidentity::text
                || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '')
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
            where c.relnamespace = 'query'::regnamespace and c.relkind = 'r'
            union all select 'index ' || indexdef from pg_indexes where schemaname = 'query'
            union all select 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'query'::regnamespace
            union all select pg_get_statisticsobjdef(oid) from pg_statistic_ext
            union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
            union all select 'options ' || relname || reloptions::text from pg_class
            where relnamespace = 'query'::regnamespace and reloptions is not null
            order by 1""";

    private final DataSource database = ManyIncidents.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final ViewTables tables = new ViewTables(
            jdbc,
            new Projections(List.of(
                    "picture",
                    "incidents",
                    "inbox",
                    "walks",
                    "calendar",
                    "partners",
                    "plans",
                    "goals",
                    "figures",
                    "audit")));
    private final Beside beside = new Beside(jdbc, tables);

    @Test
    void afterASwapEverythingHasTheNamesThatItHad() {
        List<String> before = jdbc.queryForList(EVERYTHING, String.class);
        List<String> oids = oids();
        transaction.executeWithoutResult(_ -> beside.create());
        transaction.executeWithoutResult(_ -> beside.complete());
        transaction.executeWithoutResult(_ -> beside.complete());
        beside.vacuum();
        assertThat(beside.exists()).isTrue();
        transaction.executeWithoutResult(_ -> beside.replaceLive());
        assertThat(beside.exists()).isFalse();
        assertThat(oids()).hasSameSizeAs(oids).doesNotContainAnyElementsOf(oids);
        assertThat(jdbc.queryForList(EVERYTHING, String.class))
                .hasSizeGreaterThan(500)
                .isEqualTo(before);
    }

    private List<String> oids() {
        return tables.all().stream()
                .map(table ->
                        jdbc.queryForObject("select to_regclass(?)::oid::bigint::text", String.class, table.live()))
                .toList();
    }
}
