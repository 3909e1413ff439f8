package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the conditions of a query with their values; what isn't asked for is no condition. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** @param condition with a question mark for the value; left out where the value is null */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    public Conditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** The names stand in the SQL itself, so that partial indices apply. An empty collection is no condition. */
    public Conditions in(String column, Collection<? extends Enum<?>> names) {
        if (!names.isEmpty()) {
            sql.append(" and ")
                    .append(column)
                    .append(names.stream()
                            .map(name -> "'" + name.name() + "'")
                            .collect(Collectors.joining(", ", " in (", ")")));
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    /** The values in order, followed by more. */
    public Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
