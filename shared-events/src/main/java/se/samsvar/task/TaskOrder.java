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
 */
public record TaskOrder(
        IncidentId incidentId,
        PartnerId partner,
        String title,
        @Nullable Instant dueAt,
        @Nullable Waiting waitsFor,
        GoalPair goal,
        @Nullable String planRow) {}
