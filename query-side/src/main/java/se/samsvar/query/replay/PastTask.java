package se.samsvar.query.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.IncidentType;
import se.samsvar.task.TaskStatus;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;

/**
 * A task as of a place in the history, as one viewer may see it; under the names that it has in the answers of now.
 *
 * @param overdue whether it was open and its due time had passed
 * @param outcome null also where the viewer may not read it
 */
record PastTask(
        UUID taskId,
        UUID incidentId,
        String partner,
        String partnerName,
        String title,
        TaskStatus status,
        Instant assignedAt,
        @Nullable Instant dueAt,
        @Nullable Waiting waitsFor,
        boolean overdue,
        boolean escalated,
        GoalArea goalArea,
        Activity activity,
        @Nullable String planRow,
        Urgency urgency,
        @Nullable String outcome,
        @Nullable String reason,
        @JsonIgnore boolean outcomeWithheld,
        @JsonIgnore boolean reasonWithheld,
        @Nullable Incident incident) {

    /** What a task says of its incident. */
    record Incident(
            IncidentType type,
            String district,
            @Nullable String address,
            Instant occurredAt,
            String status,
            @Nullable String summary) {}
}
