package se.samsvar.query.goals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.query.item.HeatScale;

/** The matrix as one table: a row for each goal area, a column for each activity, and the pairs that are none empty. */
record HeatTable(List<Row> rows, List<Column> columns, HeatScale scale) {

    record Row(GoalArea area, List<@Nullable Cell> cells, GoalCounts.Sum sum) {}

    record Column(Activity activity, GoalCounts.Sum sum) {}

    /** @param level of heat, 0 also where the count isn't shown */
    record Cell(GoalCounts.Item item, int level) {}

    static HeatTable of(GoalCounts.Goals goals) {
        HeatScale scale = HeatScale.upTo(goals.items().stream()
                .map(GoalCounts.Item::actions)
                .mapToLong(actions -> actions == null ? 0 : actions)
                .max()
                .orElse(0));
        List<Row> rows = Arrays.stream(GoalArea.values())
                .map(area -> new Row(area, cells(area, goals, scale), goals.sum(area)))
                .toList();
        List<Column> columns = Arrays.stream(Activity.values())
                .map(activity -> new Column(activity, goals.sum(activity)))
                .toList();
        return new HeatTable(rows, columns, scale);
    }

    private static List<@Nullable Cell> cells(GoalArea area, GoalCounts.Goals goals, HeatScale scale) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (Activity activity : Activity.values()) {
            cells.add(GoalMatrix.has(area, activity) ? cell(area, activity, goals, scale) : null);
        }
        return cells;
    }

    private static @Nullable Cell cell(GoalArea area, Activity activity, GoalCounts.Goals goals, HeatScale scale) {
        return goals.items().stream()
                .filter(item -> item.goalArea() == area && item.activity() == activity)
                .findFirst()
                .map(item -> new Cell(item, item.actions() == null ? 0 : scale.level(item.actions())))
                .orElse(null);
    }
}
