package se.samsvar.query.item;

import java.util.Map;
import java.util.stream.Collectors;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Column;

/**
 * The incidents as of a place in the history, from a table whose rows hold from one event to another. By what had happened,
 * an incident is there from when it occurred, with the facts that are known of it now; what was done about it is as of then.
 */
public final class IncidentsThen {
    private static final Map<String, String> OF_THEN = Map.of(
            "status",
            "case when n.status in ('FALSE_ALARM', 'MERGED') then n.status when h.status = 'CLOSED' then h.status"
                    + " else 'OPEN' end",
            "response",
            "coalesce(h.response, 'NONE')",
            "plan_type",
            "h.plan_type",
            "plan_version",
            "h.plan_version",
            "scene_released_at",
            "case when n.scene_released_at <= %1$s then n.scene_released_at end");

    private IncidentsThen() {}

    /** @return what to select from, under the alias {@code i}; the rows are all that there were */
    public static String of(String table, AsOf asOf) {
        return asOf.happened()
                ? happened(
                        asOf,
                        table + " n left join lateral (select * from " + table
                                + " h where h.incident_id = n.incident_id"
                                + " and h.valid_from <= " + asOf.number()
                                + " order by h.valid_from desc limit 1) h on true where true")
                : table + " i";
    }

    /** As {@link #of}, only those that were open and being answered: so few that an index has them. */
    public static String open(String table, AsOf asOf) {
        return asOf.happened()
                ? happened(
                        asOf,
                        table + " h cross join lateral (select * from " + table + " n where n.incident_id ="
                                + " h.incident_id and n.valid_to is null limit 1) n where " + asOf.holds("h")
                                + " and h.status = 'OPEN' and h.response <> 'HISTORY'"
                                + " and n.status not in ('FALSE_ALARM', 'MERGED')")
                : table + " i";
    }

    /** The condition on a row of {@link #of} that it counts. */
    public static String holds(AsOf asOf) {
        return asOf.happened() ? "true" : asOf.holds("i");
    }

    private static String happened(AsOf asOf, String from) {
        String at = "timestamptz '" + asOf.at() + "'";
        String columns = IncidentColumns.ALL.stream()
                .map(Column::name)
                .map(name -> OF_THEN.containsKey(name) ? OF_THEN.get(name).formatted(at) + " as " + name : "n." + name)
                .collect(Collectors.joining(", "));
        return "(select n.incident_id, " + columns + " from " + from + " and n.valid_to is null and n.occurred_at <= "
                + at + ") i";
    }
}
