package se.samsvar.goal;

import static se.samsvar.goal.Activity.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The agreement's own matrix: which activities exist under which goal area, 44 pairs in all. */
public final class GoalMatrix {

    private static final Map<GoalArea, List<Activity>> ACTIVITIES = new EnumMap<>(Map.of(
            GoalArea.A, List.of(UVAS, FAM, SKJ, INS, MYN, BOI),
            GoalArea.B, List.of(FSK, FER, LIK, UVAS, FAM, SKJ),
            GoalArea.C, List.of(MBU, STR, DIG, SKJ, MYN, VAL),
            GoalArea.D, List.of(UVAS, FAM, DIG, SKJ, BOS),
            GoalArea.E, List.of(FAM, DIG, BOI, OMH, FER),
            GoalArea.F, List.of(FER, LIK, UVAS, FAM, DIG, INS),
            GoalArea.G, List.of(MBU, STR, FAM, SKJ, INS, BOI),
            GoalArea.H, List.of(FAM, SKJ, INS, VNR)));

    private GoalMatrix() {}

    public static boolean has(GoalArea area, Activity activity) {
        return activitiesOf(area).contains(activity);
    }

    public static List<Activity> activitiesOf(GoalArea area) {
        return ACTIVITIES.getOrDefault(area, List.of());
    }

    /** All pairs, in the agreement's order. */
    public static List<GoalPair> pairs() {
        return ACTIVITIES.keySet().stream()
                .flatMap(area -> activitiesOf(area).stream().map(activity -> new GoalPair(area, activity)))
                .toList();
    }
}
