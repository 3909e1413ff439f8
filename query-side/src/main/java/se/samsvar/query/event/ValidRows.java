package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows that hold from one event to another. A change ends the row that holds now and begins one that differs in the given
 * columns, in one statement; an event that has already changed a row, or that a later one has overtaken, changes nothing.
 */
public final class ValidRows {
    private final Writes writes;
    private final String table;
    private final String key;
    private final List<Column> columns;

    public ValidRows(Writes writes, String table, String key, List<Column> columns) {
        this.writes = writes;
        this.table = table;
        this.key = key;
        this.columns = columns;
    }

    public void begin(Object id, Recorded recorded, Map<String, @Nullable Object> values) {
        List<@Nullable Object> arguments = arguments(id, recorded);
        columns.forEach(column -> arguments.add(values.get(column.name())));
        arguments.add(id);
        writes.update(
                insert() + columns.stream().map(Column::parameter).collect(Collectors.joining(", "))
                        + " where not exists (select 1 from " + table + " where " + key
                        + " = ?) on conflict do nothing",
                arguments.toArray());
    }

    public void change(Object id, Recorded recorded, Map<String, @Nullable Object> values) {
        if (values.isEmpty()) {
            return;
        }
        List<@Nullable Object> arguments = new ArrayList<>(List.of(recorded.number(), id, recorded.number()));
        arguments.addAll(arguments(id, recorded));
        List<String> selected = new ArrayList<>();
        for (Column column : columns) {
            boolean changed = values.containsKey(column.name());
            selected.add(changed ? column.parameter() : column.name());
            if (changed) {
                arguments.add(values.get(column.name()));
            }
        }
        writes.update(
                "with ended as (update " + table + " set valid_to = ? where " + key
                        + " = ? and valid_to is null and valid_from < ? returning *) " + insert()
                        + String.join(", ", selected) + " from ended on conflict do nothing",
                arguments.toArray());
    }

    public void forgetAll() {
        writes.truncate(table);
    }

    private String insert() {
        return "insert into " + table + " (" + key + ", valid_from, recorded_at, "
                + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ") select ?, ?, ?, ";
    }

    private static List<@Nullable Object> arguments(Object id, Recorded recorded) {
        return new ArrayList<>(List.of(id, recorded.number(), recorded.timestamp()));
    }
}
