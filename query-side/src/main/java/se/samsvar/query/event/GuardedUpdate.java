package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rows of one thing unless they already hold this event or a later one: the column {@code version} is the
 * number of the last event in a row.
 */
public record GuardedUpdate(Writes writes, String table, String key) {

    /** @param assignments of SQL, a question mark for each value */
    public void set(Object id, Recorded recorded, String assignments, @Nullable Object... values) {
        List<@Nullable Object> all = new ArrayList<@Nullable Object>(Arrays.asList(values));
        all.addAll(List.of(recorded.number(), id, recorded.number()));
        writes.update(
                "update " + table + " set " + assignments + ", version = ? where " + key + " = ? and version < ?",
                all.toArray());
    }
}
