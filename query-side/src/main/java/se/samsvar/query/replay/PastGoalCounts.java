package se.samsvar.query.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.goal.GoalPair;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.web.Reader;

/**
 * Counts the actions as of any place in the history: a running total for each pair, wherever in the history that is. An
 * action is logged when it is recorded, by both clocks; they differ in the district that its incident is known to be in.
 */
final class PastGoalCounts {
    private static final String TOTALS = """
            select p.goal_area, p.activity, g.total from unnest(?::text[], ?::text[]) as p(goal_area, activity)
            cross join lateral (select g.total from query.replay_goal g where g.goal_area = p.goal_area
                and g.activity = p.activity and g.district = ? and g.number <= ? order by g.number desc limit 1) g""";
    private static final String BY_DISTRICT_OF_NOW = """
            select a.goal_area, a.activity, count(*) as total from query.replay_incident i
            cross join lateral (select a.goal_area, a.activity from query.replay_action a
                where a.incident_id = i.incident_id and a.number <= ? offset 0) a
            where i.valid_to is null and i.district = ? group by 1, 2""";

    private final JdbcTemplate jdbc;

    PastGoalCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    PastGoals count(AsOf asOf, @Nullable AsOf compare, @Nullable String district) {
        Map<String, Long> counts = counts(asOf, district);
        Map<String, Long> before = compare == null ? null : counts(compare, district);
        Locale reader = Reader.locale();
        List<PastGoals.Item> items = GoalMatrix.pairs().stream()
                .map(pair -> PastGoals.Item.of(
                        pair.area(),
                        pair.activity(),
                        counts.getOrDefault(pair.toString(), 0L),
                        before == null ? null : before.getOrDefault(pair.toString(), 0L),
                        reader))
                .toList();
        return new PastGoals(asOf.number(), asOf.at(), district, items);
    }

    private Map<String, Long> counts(AsOf asOf, @Nullable String district) {
        Map<String, Long> counts = new HashMap<>();
        Object[] values = district != null && asOf.happened()
                ? new Object[] {asOf.number(), district}
                : new Object[] {areas(), activities(), district == null ? "" : district, asOf.number()};
        jdbc.query(
                values.length == 2 ? BY_DISTRICT_OF_NOW : TOTALS,
                row -> {
                    counts.put(row.getString("goal_area") + "/" + row.getString("activity"), row.getLong("total"));
                },
                values);
        return counts;
    }

    private static String[] areas() {
        return GoalMatrix.pairs().stream().map(GoalPair::area).map(Enum::name).toArray(String[]::new);
    }

    private static String[] activities() {
        return GoalMatrix.pairs().stream()
                .map(GoalPair::activity)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
