package se.samsvar.query.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks PostgreSQL for the plan of every query that it is given, with its very values, before it runs it. */
public final class Explained extends JdbcTemplate {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<JsonNode> plans = new ArrayList<>();

    public Explained(DataSource database) {
        super(database);
    }

    /** The indices that the queries since the last call use. */
    public record Used(Set<String> indices, Set<String> scanned, String plans) {}

    public Used used() {
        Used used = new Used(new TreeSet<>(), new TreeSet<>(), plans.toString());
        plans.forEach(plan -> read(plan, used));
        plans.clear();
        return used;
    }

    @Override
    public <T> @Nullable T query(
            PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter, ResultSetExtractor<T> reader) {
        String sql = ((SqlProvider) creator).getSql();
        if (sql != null && !sql.startsWith("explain")) {
            explain(sql, setter);
        }
        return super.query(creator, setter, reader);
    }

    @Override
    public <T> @Nullable T query(String sql, ResultSetExtractor<T> reader) {
        return query(new Statement(sql), null, reader);
    }

    private void explain(String sql, @Nullable PreparedStatementSetter setter) {
        super.query(new Statement("explain (format json) " + sql), setter, row -> {
            row.next();
            return plans.add(JSON.readTree(row.getString(1)));
        });
    }

    private static void read(JsonNode node, Used used) {
        if (node.path("Node Type").asString("").equals("Seq Scan")) {
            used.scanned().add(node.path("Relation Name").asString());
        }
        if (node.has("Index Name")) {
            used.indices().add(node.path("Index Name").asString());
        }
        node.forEach(child -> read(child, used));
    }

    private record Statement(String sql) implements PreparedStatementCreator, SqlProvider {
        @Override
        public PreparedStatement createPreparedStatement(Connection connection) throws SQLException {
            return connection.prepareStatement(sql);
        }

        @Override
        public String getSql() {
            return sql;
        }
    }
}
