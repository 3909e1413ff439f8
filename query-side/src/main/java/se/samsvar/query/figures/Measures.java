package se.samsvar.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Runs the queries, which answer with {@code value} and {@code n}, and a {@code code} where there are several. */
record Measures(JdbcTemplate jdbc) {
    Measured one(FigureKind kind, String sql, Object... values) {
        return jdbc.query(sql, (row, _) -> new Measured(kind, null, value(kind, row), row.getLong("n")), values)
                .getFirst();
    }

    List<Measured> each(FigureKind kind, String sql, Object... values) {
        return jdbc.query(
                sql, (row, _) -> new Measured(kind, row.getString("code"), value(kind, row), row.getLong("n")), values);
    }

    private static @Nullable Number value(FigureKind kind, ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        if (row.wasNull()) {
            return null;
        }
        boolean whole = kind.isCount() || value == Math.rint(value);
        return whole ? (Number) (long) value : (Number) (Math.round(value * 10) / 10.0);
    }
}
