package se.samsvar.query.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.query.item.HeatScale;

/**
 * The agreement's matrix as of a place in the history.
 *
 * @param asOfEvent the number of the last event that could count
 * @param items all pairs, also those without any action
 */
record PastGoals(long asOfEvent, Instant asOf, @Nullable String district, List<Item> items) {
    /** @param before how many there were at the earlier place that it is held against, or null */
    record Item(
            GoalArea goalArea,
            String goalAreaTitle,
            Activity activity,
            String activityTitle,
            long actions,
            @Nullable Long before) {
        static Item of(GoalArea area, Activity activity, long actions, @Nullable Long before, Locale reader) {
            return new Item(area, area.title(reader), activity, activity.title(reader), actions, before);
        }

        /** How many more than before; 0 where it is held against nothing. */
        @JsonIgnore
        public long difference() {
            return before == null ? 0 : actions - before;
        }
    }

    /** @param cells null where the agreement has no such pair */
    record Row(GoalArea area, List<@Nullable Item> cells, long sum) {}

    @JsonIgnore
    public List<Row> rows() {
        return Arrays.stream(GoalArea.values())
                .map(area -> new Row(area, cells(area), sum(area)))
                .toList();
    }

    @JsonProperty("total")
    public long total() {
        return items.stream().mapToLong(Item::actions).sum();
    }

    @JsonIgnore
    public HeatScale scale() {
        return HeatScale.upTo(items.stream().mapToLong(Item::actions).max().orElse(0));
    }

    /** What differs from the earlier place, the largest difference first. */
    @JsonIgnore
    public List<Item> different() {
        return items.stream()
                .filter(item -> item.difference() != 0)
                .sorted((a, b) -> Long.compare(Math.abs(b.difference()), Math.abs(a.difference())))
                .toList();
    }

    public long sum(Enum<?> of) {
        return items.stream()
                .filter(item -> item.goalArea() == of || item.activity() == of)
                .mapToLong(Item::actions)
                .sum();
    }

    private List<@Nullable Item> cells(GoalArea area) {
        List<@Nullable Item> cells = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            cells.add(GoalMatrix.has(area, activity) ? item(area, activity) : null);
        }
        return cells;
    }

    private @Nullable Item item(GoalArea area, Activity activity) {
        return items.stream()
                .filter(item -> item.goalArea() == area && item.activity() == activity)
                .findFirst()
                .orElse(null);
    }
}
