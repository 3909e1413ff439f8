package se.samsvar.response;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.partner.PartnerId;

/**
 * Asks what an incident would cause, without causing it.
 *
 * @param reportedAt null means now
 */
public record PreviewResponse(
        IncidentType type,
        Instant occurredAt,
        @Nullable Instant reportedAt,
        Place place,
        boolean buildingHit,
        boolean inHome) {

    /**
     * The answer.
     *
     * @param history whether the incident is older than its plan, so that nothing would be ordered
     * @param notified who would get a notice
     */
    public record Preview(
            int planVersion,
            boolean history,
            List<PlannedTask> tasks,
            @Nullable PlannedWalk walk,
            List<PartnerId> notified) {}
}
