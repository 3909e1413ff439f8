package se.samsvar.query.walks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.task.TaskStatus;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStage;
import se.samsvar.walk.WalkStatus;

/**
 * A safety walk as one viewer may see it.
 *
 * @param stage how far it has come
 * @param notBefore the earliest permitted start, by the walk rule
 * @param routeSuggested whether the route is the district's own suggestion, which nobody has looked at yet
 * @param followUps when what follows is due, once the walk is held
 * @param repeatWalkId the walk that repeats this one, or null; {@code repeatOf} is the one that this repeats
 */
record WalkItem(
        UUID walkId,
        WalkKind kind,
        WalkStatus status,
        WalkStage stage,
        String district,
        Instant startsAt,
        Instant notBefore,
        @Nullable String meetingPlace,
        List<Incident> incidents,
        @JsonUnwrapped Guests guests,
        List<Stop> route,
        boolean routeSuggested,
        List<Seen> observations,
        @Nullable Meeting preMeeting,
        @Nullable Meeting feedbackMeeting,
        @JsonUnwrapped Milestones milestones,
        @JsonUnwrapped Words words,
        @Nullable FollowUps followUps,
        @Nullable UUID repeatWalkId,
        @Nullable UUID repeatOf) {

    /** @param waitsForScene whether its scene is cordoned off, as far as anybody has said */
    record Incident(
            UUID incidentId,
            IncidentType type,
            String district,
            @Nullable String address,
            Instant occurredAt,
            boolean waitsForScene) {}

    /**
     * Who comes.
     *
     * @param invited the codes of the invited organisations
     * @param attendance how many came, per organisation
     */
    record Guests(List<String> invited, List<Reply> replies, Map<String, Integer> attendance) {

        /** How many have said that they come. */
        @JsonIgnore
        public int expected() {
            return replies.stream()
                    .filter(reply -> reply.reply() == WalkReply.ACCEPTED)
                    .mapToInt(Reply::people)
                    .sum();
        }

        /** How many came from all organisations together. */
        @JsonIgnore
        public int attended() {
            return attendance.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The organisation's reply, or null where it hasn't answered. */
        public @Nullable Reply replyOf(String partner) {
            return replies.stream()
                    .filter(reply -> reply.partner().equals(partner))
                    .findFirst()
                    .orElse(null);
        }
    }

    record Reply(String partner, String partnerName, WalkReply reply, int people) {}

    record Stop(UUID stopId, String title, @Nullable Point position, boolean visited) {}

    record Point(double lat, double lon) {}

    record Meeting(Instant startsAt, @Nullable String place) {}

    /** When each step was taken, or null. */
    record Milestones(
            @Nullable Instant invitedAt,
            @Nullable Instant heldAt,
            @Nullable Instant protocolAt,
            @Nullable Instant actionListSettledAt,
            @Nullable Instant feedbackAt) {}

    /**
     * What was written about it; null also where the viewer may not read it.
     *
     * @param protocolClass so that whoever changes the protocol begins at the class that it has
     */
    record Words(
            @Nullable String summary,
            @Nullable String protocol,
            @JsonIgnore @Nullable Confidentiality protocolClass,
            @Nullable String feedback,
            @Nullable String reason,
            @JsonIgnore boolean withheld) {}

    /**
     * An observation.
     *
     * @param text null where the viewer may not read it; so is {@code place}
     * @param task what became of it, or null while nobody has been asked to act
     */
    record Seen(
            UUID observationId,
            ObservationCategory category,
            @Nullable String place,
            @Nullable String text,
            Confidentiality confidentiality,
            @Nullable String responsible,
            @Nullable String responsibleName,
            @Nullable Task task) {}

    /** @param title null where the viewer may not read the observation; {@code outcome} has a class of its own */
    record Task(
            UUID taskId,
            String partner,
            String partnerName,
            @Nullable String title,
            TaskStatus status,
            @Nullable Instant dueAt,
            @Nullable String outcome,
            @JsonIgnore boolean withheld) {}

    /** Whether it may have to wait for the police to release a scene. */
    public boolean waitsForScene() {
        return status == WalkStatus.PLANNED
                && kind == WalkKind.RAPID
                && incidents.stream().anyMatch(Incident::waitsForScene);
    }

    /** The observations that asked for something, with what was done. */
    public List<Seen> asked() {
        return observations.stream().filter(seen -> seen.task() != null).toList();
    }

    public long visitedStops() {
        return route.stream().filter(Stop::visited).count();
    }

    /** An organisation by its code and its name. */
    record Invited(String code, String name) {}

    List<Invited> invitedByName() {
        return guests.invited().stream()
                .map(code -> new Invited(code, Names.partner(code)))
                .toList();
    }
}
