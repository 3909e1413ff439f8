package se.samsvar.query.rebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.axon.Projections;

/** Which tables are whose: those of a view begin with its name. Any other table of the schema is no view's. */
final class ViewTables {
    private static final String KEYS = """
            select t.relname, array_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)) as columns
            from pg_class t join pg_index i on i.indrelid = t.oid and i.indisprimary
                join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey::int2[])
            where t.relnamespace = 'query'::regnamespace and t.relkind = 'r' group by t.relname order by t.relname""";
    private static final String TYPES = """
            select table_name, column_name, udt_name from information_schema.columns
            where table_schema = 'query' order by ordinal_position""";

    private final JdbcTemplate jdbc;
    private final Projections views;

    ViewTables(JdbcTemplate jdbc, Projections views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    /** In the order of their names. */
    List<ViewTable> all() {
        Map<String, Map<String, String>> types = new HashMap<>();
        jdbc.query(TYPES, row -> {
            types.computeIfAbsent(row.getString("table_name"), table -> new LinkedHashMap<>())
                    .put(row.getString("column_name"), row.getString("udt_name"));
        });
        List<ViewTable> found = new ArrayList<>();
        jdbc.query(KEYS, row -> {
            String name = row.getString("relname");
            List<String> key = Arrays.asList((String[]) row.getArray("columns").getArray());
            view(name).ifPresent(view -> found.add(new ViewTable(view, name, key, types.getOrDefault(name, Map.of()))));
        });
        return found;
    }

    private Optional<String> view(String table) {
        return views.names().stream()
                .filter(view -> table.startsWith(view + "_"))
                .max(Comparator.comparingInt(String::length));
    }
}
