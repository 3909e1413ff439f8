package se.samsvar.query.item;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Position;

/**
 * An incident as one viewer may see it.
 *
 * @param address null also where the viewer may not know it
 * @param position the district's point where the viewer may not know the exact one
 * @param summary null also where the viewer may not read it
 * @param tasksTotal those that weren't cancelled; for a partner its own only, as all counts
 */
public record IncidentItem(
        UUID incidentId,
        IncidentType type,
        IncidentStatus status,
        boolean suspected,
        boolean attempted,
        boolean buildingHit,
        boolean inHome,
        int injured,
        Instant occurredAt,
        Instant reportedAt,
        Instant registeredAt,
        String district,
        @Nullable String address,
        @Nullable Position position,
        @Nullable String summary,
        Confidentiality confidentiality,
        Source source,
        @Nullable UUID mergedInto,
        @Nullable Instant sceneReleasedAt,
        Response response,
        int tasksOpen,
        int tasksTotal,
        int tasksOverdue) {
    public record Source(@Nullable Long recordId, @Nullable String url) {}

    public record Response(
            ResponseState state,
            @Nullable IncidentType planType,
            @Nullable Integer planVersion) {}

    @JsonIgnore
    public int tasksDone() {
        return tasksTotal - tasksOpen;
    }

    @JsonIgnore
    public boolean isOpen() {
        return status == IncidentStatus.OPEN;
    }

    @JsonIgnore
    public boolean isHistory() {
        return response.state() == ResponseState.HISTORY;
    }

    @JsonIgnore
    public boolean isSummaryWithheld() {
        return summary == null;
    }
}
