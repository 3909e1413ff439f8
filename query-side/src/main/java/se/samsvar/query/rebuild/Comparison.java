package se.samsvar.query.rebuild;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.rebuild.Outcome.Difference;
import se.samsvar.query.rebuild.Outcome.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every row of both schemas, in the caller's transaction. The digests say at a glance whether two pictures are the
 * same, also those of two machines; what decides is the comparison of the rows themselves.
 */
final class Comparison {
    static final int MOST_NAMED = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIFFERENT = "live_row is distinct from rebuilt_row";

    private final JdbcTemplate jdbc;
    private final ViewTables tables;

    Comparison(JdbcTemplate jdbc, ViewTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** @param targets the events that both have handled, by view */
    Outcome compare(Map<String, Covered> targets) {
        // digests are the same on every machine
        jdbc.execute("set local timezone = 'UTC'");
        jdbc.execute("set local work_mem = '64MB'");
        Map<String, List<Outcome.Table>> byView = new HashMap<>();
        int named = 0;
        for (ViewTable table : tables.all()) {
            Outcome.Table compared = compare(table, MOST_NAMED - named);
            named += compared.differences().size();
            byView.computeIfAbsent(table.view(), view -> new ArrayList<>()).add(compared);
        }
        return new Outcome(targets.keySet().stream()
                .sorted()
                .map(view -> view(view, targets, byView.getOrDefault(view, List.of())))
                .toList());
    }

    private Outcome.View view(String view, Map<String, Covered> targets, List<Outcome.Table> compared) {
        List<Outcome.Unhandled> unhandled = jdbc.query(
                "select number, type, cause from rebuild.unhandled where view = ? order by number limit 100",
                (row, _) -> new Outcome.Unhandled(row.getLong(1), row.getString(2), row.getString(3)),
                view);
        Long parked = jdbc.queryForObject(
                "select count(*) from query.dead_letter_entry where processing_group = ?", Long.class, view);
        return new Outcome.View(
                view,
                targets.getOrDefault(view, Covered.NOTHING).upTo(),
                compared.stream().allMatch(Outcome.Table::equal) && unhandled.isEmpty(),
                digest(compared, Outcome.Table::digest),
                digest(compared, Outcome.Table::rebuiltDigest),
                parked == null ? 0 : parked,
                unhandled,
                compared);
    }

    private Outcome.Table compare(ViewTable table, int most) {
        String key = table.key().getFirst();
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(live_row.%1$s) as rows, count(rebuilt_row.%1$s) as rebuilt_rows,".formatted(key)
                        + " sum(hashtextextended(live_row::text, 0)::numeric) as digest,"
                        + " sum(hashtextextended(rebuilt_row::text, 0)::numeric) as rebuilt_digest,"
                        + " count(*) filter (where " + DIFFERENT + ") as differing from " + table.both(),
                (row, _) -> compared(table, row, most)));
    }

    private Outcome.Table compared(ViewTable table, ResultSet row, int most) throws SQLException {
        long differing = row.getLong("differing");
        return new Outcome.Table(
                table.name(),
                row.getLong("rows"),
                row.getLong("rebuilt_rows"),
                differing == 0,
                digest(row.getLong("rows"), row.getBigDecimal("digest")),
                digest(row.getLong("rebuilt_rows"), row.getBigDecimal("rebuilt_digest")),
                differing,
                differing == 0 || most <= 0 ? List.of() : differences(table, most));
    }

    private List<Difference> differences(ViewTable table, int most) {
        String order = table.key().stream()
                .map(column -> "coalesce(live_row.%1$s, rebuilt_row.%1$s)".formatted(column))
                .collect(Collectors.joining(", "));
        return jdbc.query(
                "select to_jsonb(live_row)::text, to_jsonb(rebuilt_row)::text from " + table.both() + " where "
                        + DIFFERENT + " order by " + order + " limit " + most,
                (row, _) -> difference(table, row.getString(1), row.getString(2)));
    }

    private static Difference difference(ViewTable table, @Nullable String live, @Nullable String rebuilt) {
        JsonNode one = JSON.readTree(live == null ? "{}" : live);
        JsonNode other = JSON.readTree(rebuilt == null ? "{}" : rebuilt);
        Map<String, @Nullable String> entity = new LinkedHashMap<>();
        table.key()
                .forEach(column -> entity.put(column, shown(table, column, (live == null ? other : one).path(column))));
        if (live == null || rebuilt == null) {
            return new Difference(entity, live == null ? Kind.MISSING_IN_LIVE : Kind.ONLY_IN_LIVE, List.of());
        }
        return new Difference(
                entity,
                Kind.DIFFERS,
                table.types().keySet().stream()
                        .filter(column -> !one.path(column).equals(other.path(column)))
                        .map(column -> new Outcome.Column(
                                column,
                                shown(table, column, one.path(column)),
                                shown(table, column, other.path(column))))
                        .toList());
    }

    private static @Nullable String shown(ViewTable table, String column, JsonNode value) {
        return ShownValues.of(column, table.types().getOrDefault(column, "text"), value);
    }

    private static String digest(long rows, @Nullable BigDecimal sum) {
        return ShownValues.digest(rows + " " + (sum == null ? "0" : sum.toBigInteger()));
    }

    private static String digest(List<Outcome.Table> tables, Function<Outcome.Table, String> part) {
        return ShownValues.digest(tables.stream()
                .map(table -> table.table() + "=" + part.apply(table))
                .collect(Collectors.joining("\n")));
    }
}
