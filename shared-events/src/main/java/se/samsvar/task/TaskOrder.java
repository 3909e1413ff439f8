package se.samsvar.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;

/**
 * What is asked of a partner.
 *
 * @param dueAt when it must be done, or null while it waits
 * @param waitsFor what it waits for, or null
 * @param planRow the row of the response plan, or null for a task made by hand
 * @param urgency whether somebody may be woken for it, or null to let its window decide
 * @param followUp how it is watched over, or null for the usual way
 */
public record TaskOrder(
        IncidentId incidentId,
        PartnerId partner,
        String title,
        @Nullable Instant dueAt,
        @Nullable Waiting waitsFor,
        GoalPair goal,
        @Nullable String planRow,
        @Nullable Urgency urgency,
        @Nullable FollowUp followUp) {

    /** A task made by hand: its window decides how urgent it is, and it is watched over in the usual way. */
    public static TaskOrder byHand(
            IncidentId incidentId, PartnerId partner, String title, @Nullable Instant dueAt, GoalPair goal) {
        return new TaskOrder(incidentId, partner, title, dueAt, null, goal, null, null, null);
    }

    /** The same order with everything said that may be left out. */
    public TaskOrder with(Urgency settledUrgency, FollowUp settledFollowUp) {
        return new TaskOrder(
                incidentId, partner, title, dueAt, waitsFor, goal, planRow, settledUrgency, settledFollowUp);
    }
}
