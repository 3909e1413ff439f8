package se.samsvar.query.incidents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.task.TaskStatus;
import se.samsvar.task.Urgency;
import se.samsvar.task.Waiting;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/**
 * An incident with everything that one viewer may see of it.
 *
 * @param version how many events the incident itself has; with it a client says what it has seen
 * @param mergedFrom the incidents that turned out to be this one
 * @param review null where there is none, or none for this viewer
 * @param twins the incidents that were merged with this one, either way
 */
record IncidentDetail(
        @JsonUnwrapped IncidentItem item,
        long version,
        List<UUID> mergedFrom,
        List<Task> tasks,
        @Nullable Walk walk,
        List<Action> actions,
        List<Notification> notifications,
        @Nullable Review review,
        List<Note> notes,
        @JsonIgnore Twins twins) {

    /** @param overdue whether it is open and its due time has passed */
    record Task(
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
            List<Comment> comments) {
        Task with(List<Comment> read) {
            return new Task(
                    taskId,
                    incidentId,
                    partner,
                    partnerName,
                    title,
                    status,
                    assignedAt,
                    dueAt,
                    waitsFor,
                    overdue,
                    escalated,
                    goalArea,
                    activity,
                    planRow,
                    urgency,
                    outcome,
                    reason,
                    read);
        }
    }

    /** @param text null where the viewer may not read it */
    record Comment(UUID commentId, String author, @Nullable String text, Instant at) {}

    record Walk(
            UUID walkId,
            List<UUID> incidents,
            WalkKind kind,
            WalkStatus status,
            String district,
            Instant startsAt,
            Instant notBefore,
            @Nullable String meetingPlace,
            List<String> invited,
            List<Reply> replies,
            @Nullable Instant heldAt) {}

    record Reply(String partner, String partnerName, WalkReply reply, int people) {}

    record Action(
            UUID actionId,
            GoalArea goalArea,
            Activity activity,
            String description,
            @Nullable UUID taskId,
            Instant loggedAt,
            @Nullable String actor) {}

    /** @param text null where the viewer may not read it */
    record Note(
            UUID noteId,
            @Nullable String text,
            Confidentiality confidentiality,
            @Nullable String actor,
            Instant at) {}

    /**
     * Other incidents as links.
     *
     * @param kept the one that this one was merged into, or null where it wasn't or it isn't for this viewer
     */
    record Twins(@Nullable IncidentItem kept, List<IncidentItem> merged) {}

    /** The organisations with a notice that somebody did not get. */
    @JsonIgnore
    public List<String> unreached() {
        return notifications.stream()
                .filter(notice -> notice.status() == Notification.Status.FAILED)
                .map(Notification::partnerName)
                .distinct()
                .toList();
    }

    /** The tasks under the name of each partner, in the order of the names of the list. */
    @JsonIgnore
    public Map<String, List<Task>> tasksByPartner() {
        return tasks.stream()
                .collect(Collectors.groupingBy(Task::partnerName, LinkedHashMap::new, Collectors.toList()));
    }
}
