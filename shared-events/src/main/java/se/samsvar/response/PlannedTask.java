package se.samsvar.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/**
 * A task that a response would assign.
 *
 * @param row the plan's row, unique within the plan together with the partner
 * @param dueAt when it must be done, or null while it waits
 */
public record PlannedTask(
        String row,
        PartnerId partner,
        String title,
        GoalPair goal,
        @Nullable Instant dueAt,
        @Nullable Waiting waitsFor,
        Urgency urgency) {}
