package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkReplied;

/**
 * An event of an incident's story that one viewer may know of.
 *
 * @param organisation behind it
 */
record Told(
        long number,
        Instant at,
        String type,
        DomainEvent event,
        String sentence,
        @Nullable String actor,
        @Nullable String organisation,
        @Nullable String causedBy,
        @Nullable String traceId) {

    public StoryKind kind() {
        return StoryKind.of(event);
    }

    boolean isNotice() {
        return event instanceof NoticeEvent;
    }

    /** The organisation that it is about, otherwise the one behind it. */
    Optional<String> partner() {
        PartnerId about = switch (event) {
            case TaskEvent e -> e.partner();
            case NoticeEvent e -> e.partner();
            case WalkReplied e -> e.partner();
            case WalkAttendanceRecorded e -> e.partner();
            case ReviewHeld e -> e.owner();
            case ReviewReported e -> e.owner();
            case ReviewActionAssigned e -> e.owner();
            default -> null;
        };
        return about == null ? Optional.ofNullable(organisation) : Optional.of(about.code());
    }

    public @Nullable String organisationName() {
        return organisation == null ? null : Names.partner(organisation);
    }
}
