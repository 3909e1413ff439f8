package se.samsvar.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.axon.Projections;

/** How far the live views have come. Who takes the claims stops them on every node: their next batch is undone whole. */
final class LiveTokens {
    private static final String READ = "select processor_name, token, token_type from query.token_entry";

    /** As Axon writes it; a claim is free five seconds after this, should whoever took it be killed. */
    private static final String TAKE = """
            update query.token_entry set owner = ?, claimed_at =
                to_char((now() + interval '1 minute') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')""";

    private final JdbcTemplate jdbc;
    private final Serializer serializer;
    private final Projections views;

    LiveTokens(JdbcTemplate jdbc, Serializer serializer, Projections views) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.views = views;
    }

    /** By view, of all of them. */
    Map<String, Covered> read() {
        Map<String, Covered> found = new HashMap<>();
        jdbc.query(READ, row -> {
            Covered before = found.put(row.getString("processor_name"), Covered.of(token(row)));
            if (before != null) {
                throw new IllegalStateException("A view is divided into segments, which may stand at different events");
            }
        });
        views.names().forEach(view -> found.putIfAbsent(view, Covered.NOTHING));
        found.keySet().retainAll(views.names());
        return found;
    }

    void take(String owner) {
        jdbc.update(TAKE, owner);
    }

    boolean areTakenBy(String owner) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select coalesce(bool_and(owner = ?), true) from query.token_entry", Boolean.class, owner));
    }

    void release(String owner) {
        jdbc.update("update query.token_entry set owner = null where owner = ?", owner);
    }

    private @Nullable TrackingToken token(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        return token == null
                ? null
                : serializer.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
    }
}
