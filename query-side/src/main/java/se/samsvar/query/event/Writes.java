package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.processing.EventSavepoints;

/**
 * What a projection writes, sent once per batch of events instead of row by row. Each table gets its rows in the order of
 * the events; one table does not wait for another, unless a statement says that it reads what others hold.
 */
public final class Writes {
    private static final String KEY = Writes.class.getName();
    private static final Pattern TABLE = Pattern.compile("(?:insert into|update)\\s+([a-z_.]+)");

    private final JdbcTemplate jdbc;

    public Writes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Write(String sql, List<@Nullable Object> values) {}

    /** @param sql that names, reads and changes one table only */
    public void update(String sql, @Nullable Object... values) {
        if (isTogether()) {
            pending().computeIfAbsent(table(sql), name -> new ArrayList<>()).add(new Write(sql, Arrays.asList(values)));
        } else {
            jdbc.update(sql, values);
        }
    }

    /** @param sql that also reads another table than the one it changes */
    public void updateFromOther(String sql, @Nullable Object... values) {
        if (isTogether()) {
            send(pending());
        }
        update(sql, values);
    }

    /** At once, as needed before a replay. */
    public void truncate(String tables) {
        jdbc.execute("truncate " + tables);
    }

    /** An event that is handled with care writes at once: should PostgreSQL refuse it, the others are not to blame. */
    private static boolean isTogether() {
        return CurrentUnitOfWork.isStarted() && !EventSavepoints.guardCurrentEvent();
    }

    private Map<String, List<Write>> pending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(KEY, name -> {
            Map<String, List<Write>> pending = new LinkedHashMap<>();
            batch.onPrepareCommit(committing -> send(pending));
            return pending;
        });
    }

    private void send(Map<String, List<Write>> pending) {
        pending.values().forEach(this::sendOneTable);
        pending.clear();
    }

    private void sendOneTable(List<Write> writes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            rows.add(write.values().toArray());
            if (i + 1 == writes.size() || !writes.get(i + 1).sql().equals(write.sql())) {
                jdbc.batchUpdate(write.sql(), rows);
                rows.clear();
            }
        }
    }

    private static String table(String sql) {
        Matcher matcher = TABLE.matcher(sql);
        if (!matcher.find()) {
            throw new IllegalArgumentException("Changes no table: " + sql);
        }
        return matcher.group(1);
    }
}
