package se.samsvar.upcasting;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.Recipient;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskEvent.TaskEscalated;
import se.samsvar.task.TaskEvent.TaskOverdue;
import se.samsvar.task.TaskEvent.TaskReminded;
import se.samsvar.walk.WalkEvent.WalkObservationRecorded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every change of shape that a stored event has gone through, one step each. */
public final class StoredShapes {

    static final List<Step> STEPS = List.of(
            new Step(TaskAssigned.class, "1", "2", StoredShapes::followedUp),
            new Step(TaskReminded.class, "1", "2", event -> event.putNull("delayedFrom")),
            new Step(TaskOverdue.class, "1", "2", event -> event.putNull("delayedFrom")),
            new Step(TaskEscalated.class, "1", "2", event -> event.putNull("delayedFrom")),
            new Step(
                    IncidentClosed.class,
                    "1",
                    "2",
                    event -> event.put("openTasks", 0).putNull("openReason")),
            new Step(WalkObservationRecorded.class, "1", "2", StoredShapes::classified),
            new Step(NoticeRequested.class, "1", "2", StoredShapes::occurrence),
            new Step(NoticeDelivered.class, "1", "2", event -> event.put("recipient", Recipient.ORGANISATION)),
            new Step(
                    NoticeFailed.class,
                    "1",
                    "2",
                    event -> event.put("recipient", Recipient.ORGANISATION).put("permanent", false)));

    /** One revision of one type to the next. */
    record Step(Class<?> type, String from, String to, Consumer<ObjectNode> change) {

        boolean startsAt(String typeName, String revision) {
            return type.getName().equals(typeName) && from.equals(revision);
        }
    }

    private StoredShapes() {}

    /** Changes a stored event of any revision into the latest. */
    public static void renew(String typeName, String revision, ObjectNode event) {
        String at = revision;
        for (Optional<Step> next = step(typeName, at); next.isPresent(); next = step(typeName, at)) {
            next.get().change().accept(event);
            at = next.get().to();
        }
    }

    private static Optional<Step> step(String typeName, String revision) {
        return STEPS.stream().filter(step -> step.startsAt(typeName, revision)).findFirst();
    }

    private static void followedUp(ObjectNode event) {
        event.put("urgency", "DAYTIME");
        event.putObject("followUp")
                .put("remindAtPercent", FollowUp.DEFAULT.remindAtPercent())
                .put("escalateAfterHours", FollowUp.DEFAULT.escalateAfterHours());
    }

    /** What was seen on a walk was shown to everybody who took part. */
    private static void classified(ObjectNode event) {
        ObjectNode observation = (ObjectNode) event.get("observation");
        String text = observation.path("text").asString();
        observation.putObject("text").put("text", text).put("confidentiality", "ALL_PARTNERS");
    }

    private static void occurrence(ObjectNode event) {
        event.put("urgency", "NOW");
        ObjectNode content = (ObjectNode) event.get("content");
        ObjectNode occurrence = content.putObject("occurrence");
        List.of("type", "district", "occurredAt", "suspected")
                .forEach(field -> occurrence.set(field, content.remove(field)));
        content.path("tasks").forEach(task -> ((ObjectNode) task).putNull("incident"));
        ArrayNode meetings = content.putArray("meetings");
        if (content.remove("walk") instanceof ObjectNode walk) {
            meetings.add(walk.put("kind", "WALK")
                    .put("sequence", 0)
                    .put("cancelled", false)
                    .putNull("place")
                    .set("district", occurrence.get("district")));
        }
    }
}
