package se.samsvar.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each rebuilt view has come, kept with its rows and in the same transactions. */
final class Positions {
    private static final String STORE = """
            insert into rebuild.position (view, up_to, gaps) values (?, ?, ?::bigint[])
            on conflict (view) do update set up_to = excluded.up_to, gaps = excluded.gaps""";

    private final JdbcTemplate jdbc;

    Positions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Covered> read() {
        Map<String, Covered> found = new HashMap<>();
        jdbc.query("select view, up_to, gaps from rebuild.position", row -> {
            found.put(row.getString("view"), covered(row));
        });
        return found;
    }

    void store(Map<String, Covered> positions) {
        List<Object[]> rows = positions.entrySet().stream()
                .map(entry -> new Object[] {
                    entry.getKey(),
                    entry.getValue().upTo(),
                    entry.getValue().gaps().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"))
                })
                .toList();
        jdbc.batchUpdate(STORE, rows);
    }

    private static Covered covered(ResultSet row) throws SQLException {
        Long[] gaps = (Long[]) row.getArray("gaps").getArray();
        return new Covered(row.getLong("up_to"), new TreeSet<>(Arrays.asList(gaps)));
    }
}
