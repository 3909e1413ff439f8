package se.samsvar.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkId;

/**
 * What a notice says. It holds only what its receiver may read: whoever makes it has left out the rest.
 *
 * @param summary the incident's text, or null where the receiver may not have it
 * @param reason why something was cancelled or moved, or null
 */
public record NoticeContent(
        IncidentType type,
        District district,
        Instant occurredAt,
        boolean suspected,
        @Nullable String summary,
        @Nullable String reason,
        List<Item> tasks,
        @Nullable Walk walk) {

    /** @param dueAt null while the task waits for the scene to be released */
    public record Item(
            TaskId taskId, String title, @Nullable Instant dueAt) {}

    public record Walk(WalkId walkId, Instant startsAt) {}
}
