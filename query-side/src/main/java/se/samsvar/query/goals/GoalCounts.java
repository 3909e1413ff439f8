package se.samsvar.query.goals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.query.event.Conditions;
import se.samsvar.query.event.Sql;

/** Counts what was logged against each of the agreement's pairs. */
class GoalCounts {

    private final JdbcTemplate jdbc;

    GoalCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer.
     *
     * @param asOfEvent the number of the last event that could count, or 0 where there is none
     * @param items all pairs, also those without any action
     */
    record Goals(@Nullable Instant from, @Nullable Instant to, long asOfEvent, List<Item> items, long total) {}

    /** @param incidents how many different incidents the actions belong to */
    record Item(
            GoalArea goalArea,
            String goalAreaTitle,
            Activity activity,
            String activityTitle,
            long actions,
            long incidents) {}

    private record Count(GoalPair pair, long actions, long incidents) {}

    /** @param from when it was logged, inclusive; {@code to} exclusive */
    Goals count(@Nullable Instant from, @Nullable Instant to, @Nullable District district) {
        Conditions conditions = new Conditions()
                .and("a.logged_at >= ?", Sql.atOrNull(from))
                .and("a.logged_at < ?", Sql.atOrNull(to))
                .and(
                        "a.incident_id in (select incident_id from query.goals_incident where district = ?)",
                        district == null ? null : district.name());
        Map<GoalPair, Count> counts = counts(conditions);
        List<Item> items = GoalMatrix.pairs().stream()
                .map(pair -> item(counts.getOrDefault(pair, new Count(pair, 0, 0))))
                .toList();
        return new Goals(
                from,
                to,
                asOfEvent(),
                items,
                items.stream().mapToLong(Item::actions).sum());
    }

    private Map<GoalPair, Count> counts(Conditions conditions) {
        String sql = "select goal_area, activity, count(*) as actions, count(distinct incident_id) as incidents"
                + " from query.goals_action a where " + conditions.sql() + " group by goal_area, activity";
        return jdbc
                .query(
                        sql,
                        (row, _) -> new Count(
                                GoalPair.parse(row.getString("goal_area") + "/" + row.getString("activity")),
                                row.getLong("actions"),
                                row.getLong("incidents")),
                        conditions.values())
                .stream()
                .collect(Collectors.toMap(Count::pair, Function.identity()));
    }

    private static Item item(Count count) {
        GoalPair pair = count.pair();
        return new Item(
                pair.area(),
                pair.area().title(),
                pair.activity(),
                pair.activity().title(),
                count.actions(),
                count.incidents());
    }

    private long asOfEvent() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from query.goals_action", Long.class);
        return last == null ? 0 : last;
    }
}
