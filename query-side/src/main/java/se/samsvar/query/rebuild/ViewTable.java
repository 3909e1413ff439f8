package se.samsvar.query.rebuild;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of a view.
 *
 * @param name without its schema
 * @param key the columns of its primary key
 * @param types of all columns, as PostgreSQL names them
 */
record ViewTable(String view, String name, List<String> key, Map<String, String> types) {
    String live() {
        return "query." + name;
    }

    String rebuilt() {
        return Beside.SCHEMA + "." + name;
    }

    /** The rows of both tables side by side, as {@code live_row} and {@code rebuilt_row}; either may be missing. */
    String both() {
        return live() + " live_row full join " + rebuilt() + " rebuilt_row on "
                + key.stream()
                        .map(column -> "live_row." + column + " = rebuilt_row." + column)
                        .collect(Collectors.joining(" and "));
    }
}
