package se.samsvar.command.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;

/**
 * All that a plan depends on besides the plan itself and the calendar.
 *
 * @param sceneReleasedAt when the cordon was lifted, or null while nobody has said so
 * @param now the injected clock's instant at planning
 * @param ownWalk when the walk of this response is or was held, or null while it has none
 * @param walks walks planned in the same district, in any order
 */
record PlanningInput(
        IncidentType type,
        Instant occurredAt,
        Instant reportedAt,
        District district,
        boolean buildingHit,
        boolean inHome,
        @Nullable Instant sceneReleasedAt,
        Instant now,
        @Nullable Instant ownWalk,
        List<PlannedDistrictWalk> walks) {

    /** A killing in a home is violence between people close to each other: no public walk, and its own goal. */
    boolean isKillingInHome() {
        return type == IncidentType.DEADLY_VIOLENCE && inHome;
    }
}
