package se.samsvar.query.item;

import java.util.ArrayList;
import java.util.List;

/**
 * Five steps from one to the largest count, each about as many times larger than the one before: counts of actions are
 * many and small, few and large.
 *
 * @param upTo the largest count of each step; empty where there is none above zero
 */
public record HeatScale(List<Long> upTo) {
    private static final int STEPS = 5;

    /** @param level from 1 */
    public record Step(int level, long from, long to) {}

    public static HeatScale upTo(long largest) {
        List<Long> upTo = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            long next = step == STEPS ? largest : Math.round(Math.pow((double) largest, (double) step / STEPS));
            if (next > (upTo.isEmpty() ? 0 : upTo.getLast())) {
                upTo.add(next);
            }
        }
        return new HeatScale(List.copyOf(upTo));
    }

    /** 0 for nothing, otherwise the step; the largest is always the last. */
    public int level(long count) {
        if (count <= 0) {
            return 0;
        }
        int step = 0;
        while (step < upTo.size() - 1 && count > upTo.get(step)) {
            step++;
        }
        return STEPS - upTo.size() + step + 1;
    }

    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < upTo.size(); i++) {
            steps.add(new Step(level(upTo.get(i)), i == 0 ? 1 : upTo.get(i - 1) + 1, upTo.get(i)));
        }
        return steps;
    }
}
