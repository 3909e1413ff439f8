package se.samsvar.query.incidents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.event.Names;
import se.samsvar.query.web.Times;
import se.samsvar.task.TaskStatus;

/**
 * Genomgång: how the response was looked back upon together, as far as one viewer may know.
 *
 * @param due when its parts are due
 * @param findings null also where the viewer may not read it; so is {@code report}
 */
record Review(
        Due due,
        @Nullable Instant heldAt,
        @Nullable String heldBy,
        @Nullable String findings,
        @Nullable Instant reportedAt,
        @Nullable String reportedBy,
        @Nullable String report,
        @Nullable Instant settledAt,
        List<Action> actions) {

    /** After the incident: the first review within 72 hours, its report within 30 days, its actions within 60. */
    record Due(Instant heldBy, Instant reportedBy, Instant settledBy) {

        static Due after(Instant occurredAt) {
            ZonedDateTime local = occurredAt.atZone(Times.ZONE);
            return new Due(
                    occurredAt.plusSeconds(72 * 3_600),
                    local.plusDays(30).toInstant(),
                    local.plusDays(60).toInstant());
        }
    }

    /**
     * What the review asks for.
     *
     * @param status of its task, or null where the task isn't there yet
     * @param overdue whether its task is open and its due time has passed
     */
    record Action(
            UUID taskId,
            String owner,
            String ownerName,
            String title,
            Instant dueAt,
            @Nullable TaskStatus status,
            boolean overdue) {}

    @JsonIgnore
    public @Nullable String heldByName() {
        return heldBy == null ? null : Names.partner(heldBy);
    }

    @JsonIgnore
    public @Nullable String reportedByName() {
        return reportedBy == null ? null : Names.partner(reportedBy);
    }

    @JsonIgnore
    public boolean hasBegun() {
        return heldAt != null || reportedAt != null || settledAt != null || !actions.isEmpty();
    }
}
