package se.samsvar.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.Place;

/**
 * What-if: asks what a plan would have ordered for past incidents, as if each had been registered when it was reported.
 * Nothing is changed by it. The answer is {@link Outcomes}.
 */
public record TryPlan(ResponsePlan plan, List<Past> incidents) {

    /** @param sceneReleasedAt when the cordon was lifted, or null */
    public record Past(
            IncidentId incidentId,
            Instant occurredAt,
            Instant reportedAt,
            Place place,
            boolean buildingHit,
            boolean inHome,
            @Nullable Instant sceneReleasedAt) {}

    /** One for each incident, in the order in which they were asked for. */
    public record Outcomes(List<Outcome> outcomes) {}

    public record Outcome(
            IncidentId incidentId,
            List<PlannedTask> tasks,
            @Nullable PlannedWalk walk) {}
}
