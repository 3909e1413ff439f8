package se.samsvar.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.query.event.Conditions;

/** What was done for the goals, and what the reviews asked for. */
class GoalFigures {
    private static final String ACTIONS = """
            select %s as code, count(*) as value, count(distinct a.incident_id) as n
            from query.figures_action a where %s group by 1""";
    private static final String REVIEW = """
            select %s as value, count(*) as n
            from query.figures_review_action r left join query.figures_task t on t.task_id = r.task_id where %s""";

    private final Measures measures;

    GoalFigures(Measures measures) {
        this.measures = measures;
    }

    List<Measured> of(FigureScope scope) {
        List<Measured> figures = new ArrayList<>();
        figures.addAll(actions(
                FigureKind.AREA_ACTIONS,
                "a.goal_area",
                Arrays.stream(GoalArea.values()).map(Enum::name),
                scope));
        figures.addAll(actions(
                FigureKind.PAIR_ACTIONS,
                "a.goal_area || '.' || a.activity",
                GoalMatrix.pairs().stream().map(pair -> pair.area() + "." + pair.activity()),
                scope));
        Conditions in = scope.ofIncidents("r.assigned_at", "r.incident_id");
        figures.add(measures.one(FigureKind.REVIEW_ACTIONS, REVIEW.formatted("count(*)", in.sql()), in.values()));
        figures.add(measures.one(
                FigureKind.REVIEW_CLOSED,
                REVIEW.formatted("round(100.0 * count(t.completed_at) / nullif(count(*), 0))", in.sql()),
                in.values()));
        return figures;
    }

    private List<Measured> actions(FigureKind kind, String code, Stream<String> all, FigureScope scope) {
        Conditions in = scope.ofIncidents("a.logged_at", "a.incident_id");
        Map<String, Measured> counts = measures.each(kind, ACTIONS.formatted(code, in.sql()), in.values()).stream()
                .collect(Collectors.toMap(count -> String.valueOf(count.code()), count -> count));
        return all.map(each -> counts.getOrDefault(each, new Measured(kind, each, 0L, 0)))
                .toList();
    }
}
