package se.samsvar.processing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** How far the processors of all nodes have come, as it is stored; nothing is claimed by asking. */
final class StoredTokens {
    private final Statements statements;
    private final Serializer serializer;
    private final String table;

    StoredTokens(Statements statements, Serializer serializer, String schema) {
        this.statements = statements;
        this.serializer = serializer;
        this.table = schema + ".token_entry";
    }

    /** @param claimed whether a node works on it, or did when it was last heard of */
    record Stored(long position, boolean claimed) {
        static Stored least(Stored one, Stored other) {
            return new Stored(Math.min(one.position, other.position), one.claimed || other.claimed);
        }
    }

    /** By the processor's name; of several segments the one that is furthest behind. */
    Map<String, Stored> all() {
        Map<String, Stored> found = new HashMap<>();
        statements.query(
                "select processor_name, token, token_type, owner from " + table,
                row -> found.merge(
                        row.getString("processor_name"),
                        new Stored(position(token(row)), row.getString("owner") != null),
                        Stored::least));
        return found;
    }

    /** Of the columns {@code token} and {@code token_type}. */
    @Nullable
    TrackingToken token(ResultSet row) throws SQLException {
        byte[] token = row.getBytes("token");
        return token == null
                ? null
                : serializer.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
    }

    /** In a replay, how far that has come. */
    static long position(@Nullable TrackingToken token) {
        TrackingToken reached = token == null ? null : WrappedToken.unwrapLowerBound(token);
        return reached == null ? -1 : reached.position().orElse(-1);
    }
}
