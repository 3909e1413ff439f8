package se.samsvar.query.walks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/**
 * A safety walk as one viewer may see it.
 *
 * @param notBefore the earliest permitted start, by the walk rule
 * @param invited the codes of the invited organisations
 * @param attendance how many came, per organisation
 * @param summary null also where the viewer may not read it; so are {@code feedback} and {@code reason}
 * @param followUps when what follows is due, once the walk is held
 */
record WalkItem(
        UUID walkId,
        WalkKind kind,
        WalkStatus status,
        String district,
        Instant startsAt,
        Instant notBefore,
        @Nullable String meetingPlace,
        List<Incident> incidents,
        List<String> invited,
        List<Reply> replies,
        List<Seen> observations,
        @Nullable Instant heldAt,
        Map<String, Integer> attendance,
        @Nullable String summary,
        @Nullable Instant feedbackAt,
        @Nullable String feedback,
        @Nullable String reason,
        @JsonIgnore boolean withheld,
        @Nullable FollowUps followUps) {

    record Incident(
            UUID incidentId,
            IncidentType type,
            String district,
            @Nullable String address,
            Instant occurredAt) {}

    record Reply(String partner, String partnerName, WalkReply reply, int people) {}

    record Seen(
            UUID observationId,
            ObservationCategory category,
            String place,
            String text,
            @Nullable String responsible,
            @Nullable String responsibleName) {}

    /** How many have said that they come. */
    @JsonIgnore
    public int expected() {
        return replies.stream()
                .filter(reply -> reply.reply() == WalkReply.ACCEPTED)
                .mapToInt(Reply::people)
                .sum();
    }

    /** The organisation's reply, or null where it hasn't answered. */
    public @Nullable Reply replyOf(String partner) {
        return replies.stream()
                .filter(reply -> reply.partner().equals(partner))
                .findFirst()
                .orElse(null);
    }
}
