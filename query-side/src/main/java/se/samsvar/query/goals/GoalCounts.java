package se.samsvar.query.goals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.goal.GoalPair;
import se.samsvar.query.event.SmallNumbers;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Reader;

/** Counts what was logged against each of the agreement's pairs. */
class GoalCounts {
    private static final String COUNTS = """
            select coalesce(goal_area, '') as goal_area, coalesce(activity, '') as activity, count(*) as actions,
                count(distinct incident_id) as incidents
            from query.goals_action a where %s
            group by grouping sets ((goal_area, activity), (goal_area), (activity), ())""";

    private final JdbcTemplate jdbc;

    GoalCounts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The answer.
     *
     * @param asOfEvent the number of the last event that could count, or 0 where there is none
     * @param items all pairs, also those without any action
     * @param total null where it is too small for this viewer
     * @param sums of each goal area and each activity, under their names
     */
    record Goals(
            @Nullable Instant from,
            @Nullable Instant to,
            long asOfEvent,
            List<Item> items,
            @Nullable Long total,
            @JsonIgnore Map<String, Sum> sums) {

        Sum sum(Enum<?> of) {
            return sums.getOrDefault(of.name(), Sum.NONE);
        }
    }

    /** @param actions null where it is too small for this viewer, who then gets no incidents either */
    record Sum(@Nullable Long actions, @Nullable Long incidents) {
        static final Sum NONE = new Sum(0L, 0L);
    }

    /**
     * A pair.
     *
     * @param incidents how many different incidents the actions belong to
     * @param suppressed whether the counts are left out since they are small enough to tell of single incidents
     */
    record Item(
            GoalArea goalArea,
            String goalAreaTitle,
            Activity activity,
            String activityTitle,
            @Nullable Long actions,
            @Nullable Long incidents,
            boolean suppressed) {}

    private record Count(String area, String activity, long actions, long incidents) {
        String key() {
            return area.isEmpty() || activity.isEmpty() ? area + activity : area + "/" + activity;
        }

        Sum sum(SmallNumbers small) {
            return new Sum(small.count(actions, incidents), small.count(incidents, incidents));
        }
    }

    Goals count(GoalFilter filter, Viewer viewer) {
        SmallNumbers small = SmallNumbers.of(viewer, filter.district());
        Map<String, Sum> sums =
                counts(filter).stream().collect(Collectors.toMap(Count::key, count -> count.sum(small)));
        Sum none = new Count("", "", 0, 0).sum(small);
        List<Item> items = GoalMatrix.pairs().stream()
                .map(pair -> item(pair, sums.getOrDefault(pair.toString(), none)))
                .toList();
        return new Goals(
                filter.period().from(),
                filter.period().to(),
                asOfEvent(),
                items,
                sums.getOrDefault("", none).actions(),
                whole(sums, none));
    }

    private static Map<String, Sum> whole(Map<String, Sum> sums, Sum none) {
        return GoalMatrix.pairs().stream()
                .flatMap(pair -> List.of(pair.area().name(), pair.activity().name()).stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), name -> sums.getOrDefault(name, none)));
    }

    private List<Count> counts(GoalFilter filter) {
        var conditions = filter.conditions();
        return jdbc.query(
                COUNTS.formatted(conditions.sql()),
                (row, _) -> new Count(
                        row.getString("goal_area"),
                        row.getString("activity"),
                        row.getLong("actions"),
                        row.getLong("incidents")),
                conditions.values());
    }

    private static Item item(GoalPair pair, Sum counted) {
        Locale reader = Reader.locale();
        return new Item(
                pair.area(),
                pair.area().title(reader),
                pair.activity(),
                pair.activity().title(reader),
                counted.actions(),
                counted.incidents(),
                counted.actions() == null);
    }

    private long asOfEvent() {
        Long last = jdbc.queryForObject("select coalesce(max(number), 0) from query.goals_action", Long.class);
        return last == null ? 0 : last;
    }
}
