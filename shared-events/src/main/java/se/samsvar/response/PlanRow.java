package se.samsvar.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;

/**
 * A row of a response plan.
 *
 * @param row the row's number, with a letter where one row of the agreement makes several tasks
 * @param partners who gets the task, each its own
 * @param due when it is due, as the plan writes it: {@code 4h}, {@code 3d}, {@code nsd}, {@code eve}, {@code scene+4h},
 *     {@code walk+24h}, {@code walk+5wd}
 * @param urgency whether somebody may be woken for it, or null to let its due time decide
 * @param condition what must be true of the incident, such as {@code buildingHit}, or null
 * @param completedBy what completes its tasks by itself, or null
 * @param enabled whether the row is carried out
 */
public record PlanRow(
        String row,
        List<PartnerId> partners,
        String title,
        String due,
        GoalPair goal,
        @Nullable Urgency urgency,
        @Nullable String condition,
        @Nullable Milestone completedBy,
        boolean enabled) {}
