package se.samsvar.goal;

import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * A goal area with one of its activities: what an action counts against.
 *
 * <p>Only the 44 pairs of the agreement exist; making any other is refused with {@code goal.pair-not-in-agreement}.
 */
public record GoalPair(GoalArea area, Activity activity) implements Comparable<GoalPair> {

    public GoalPair {
        if (!GoalMatrix.has(area, activity)) {
            throw new Refusal(RefusalCode.GOAL_PAIR, "activity", area.name(), activity.name());
        }
    }

    /** @param text area and activity as in {@code G/SKJ} */
    public static GoalPair parse(String text) {
        String[] parts = text.split("/", 2);
        return new GoalPair(GoalArea.valueOf(parts[0]), Activity.valueOf(parts[1]));
    }

    @Override
    public int compareTo(GoalPair other) {
        int byArea = area.compareTo(other.area);
        return byArea == 0 ? activity.compareTo(other.activity) : byArea;
    }

    @Override
    public String toString() {
        return area + "/" + activity;
    }
}
