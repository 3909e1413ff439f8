package se.samsvar.task;

/**
 * How a task is watched over.
 *
 * @param remindAtPercent of the window from assignment to due time, after which silence is reminded of; 1 to 99
 * @param escalateAfterHours hours after the due time until the strategic lead is told; 1 to 720
 */
public record FollowUp(int remindAtPercent, int escalateAfterHours) {

    public static final FollowUp DEFAULT = new FollowUp(75, 24);
}
