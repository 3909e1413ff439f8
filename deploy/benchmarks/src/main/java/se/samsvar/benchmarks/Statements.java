package se.samsvar.benchmarks;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL itself counts: statements by pg_stat_statements, and the bytes of its log. */
final class Statements {

    private static final String COUNT = """
            select sum(calls) from pg_stat_statements
            where query !~* '^(begin|commit|set |show |select \\$1$)' and query !~ 'pg_stat'""";
    /** What those do who follow the events or wait for their time, however many commands there are. */
    private static final String OF_OTHERS = "'WHERE .?global_index|scheduled_tasks|token_entry'";

    private final JdbcTemplate jdbc;

    Statements(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes effect when the product starts again. */
    static void require(JdbcTemplate jdbc) {
        jdbc.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
        jdbc.execute("create extension pg_stat_statements");
    }

    static void release(JdbcTemplate jdbc) {
        jdbc.execute("alter system reset shared_preload_libraries");
    }

    void forget() {
        jdbc.queryForList("select pg_stat_statements_reset()");
    }

    long all() {
        return count("");
    }

    long ofCommands() {
        return count(" and query !~ " + OF_OTHERS);
    }

    private long count(String condition) {
        Long calls = jdbc.queryForObject(COUNT + condition, Long.class);
        return calls == null ? 0 : calls;
    }

    /** The most frequent ones. */
    String most(int number) {
        Stream<Map<String, @Nullable Object>> rows = jdbc
                .queryForList(
                        "select calls, rows, round(total_exec_time::numeric, 1) as ms, query from pg_stat_statements"
                                + " order by calls desc limit ?",
                        number)
                .stream();
        return rows.map(row -> "%6s %8s ms  %s"
                        .formatted(row.get("calls"), row.get("ms"), one(Objects.toString(row.get("query")))))
                .collect(Collectors.joining("\n"));
    }

    String position() {
        return Objects.requireNonNull(jdbc.queryForObject("select pg_current_wal_insert_lsn()::text", String.class));
    }

    long bytesSince(String position) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select (pg_current_wal_insert_lsn() - ?::pg_lsn)::bigint", Long.class, position));
    }

    private static String one(String query) {
        String line = query.replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }
}
