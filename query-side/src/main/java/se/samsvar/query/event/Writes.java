package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
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
    private static final String LAST = "last ";
    private static final Pattern TABLE = Pattern.compile("(?:insert into|update)\\s+([a-z_.]+)");

    private final JdbcTemplate jdbc;
    private final UnaryOperator<String> names;

    public Writes(JdbcTemplate jdbc) {
        this(jdbc, UnaryOperator.identity());
    }

    private Writes(JdbcTemplate jdbc, UnaryOperator<String> names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** The same statements, on the tables of another schema than {@code query}. */
    public static Writes into(String schema, JdbcTemplate jdbc) {
        Map<String, String> known = new ConcurrentHashMap<>();
        return new Writes(
                jdbc, sql -> known.computeIfAbsent(sql, live -> live.replaceAll("\\bquery\\.", schema + ".")));
    }

    private record Write(String sql, List<@Nullable Object> values) {}

    /** @param live SQL that names, reads and changes one table only */
    public void update(String live, @Nullable Object... values) {
        String sql = names.apply(live);
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

    /**
     * Sent when everything else of the batch has been, so that what others hold can be read without sending theirs early;
     * they then hold the rows of later events of the batch too, which the statement must leave out.
     */
    public void updateLast(String live, @Nullable Object... values) {
        String sql = names.apply(live);
        if (isTogether()) {
            pending()
                    .computeIfAbsent(LAST + table(sql), name -> new ArrayList<>())
                    .add(new Write(sql, Arrays.asList(values)));
        } else {
            jdbc.update(sql, values);
        }
    }

    /** At once, as needed before a replay. */
    public void truncate(String tables) {
        jdbc.execute(names.apply("truncate " + tables));
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
        for (boolean last : new boolean[] {false, true}) {
            pending.forEach((table, writes) -> {
                if (table.startsWith(LAST) == last) {
                    sendOneTable(writes);
                }
            });
        }
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
