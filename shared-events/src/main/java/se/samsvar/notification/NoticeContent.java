package se.samsvar.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkMeeting;

/**
 * What a notice says. It holds only what its receiver may read: whoever makes it has left out the rest.
 *
 * @param occurrence what it is about, or null where it is about several incidents
 * @param summary the incident's text, or null where the receiver may not have it
 * @param reason why something was cancelled or moved, or null
 * @param meetings the walk and the meetings around it that the receiver is invited to, or that were cancelled
 */
public record NoticeContent(
        @Nullable Occurrence occurrence,
        @Nullable String summary,
        @Nullable String reason,
        List<Item> tasks,
        List<WalkMeeting> meetings) {

    public record Occurrence(IncidentType type, District district, Instant occurredAt, boolean suspected) {}

    /**
     * @param dueAt null while the task waits for the scene to be released
     * @param incident what the task belongs to, in words, where the notice is about several incidents
     */
    public record Item(
            TaskId taskId,
            String title,
            @Nullable Instant dueAt,
            @Nullable String incident) {}
}
