package se.samsvar.query.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

/**
 * An incident as of a place in the history, as one viewer may see it; under the names that it has in the answers of now.
 *
 * @param asOfEvent the number of the last event that had been recorded
 */
record PastIncident(
        long asOfEvent,
        Instant asOf,
        @JsonUnwrapped IncidentItem item,
        List<PastTask> tasks,
        @Nullable Walk walk,
        List<Action> actions,
        List<Note> notes) {
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
}
