package se.samsvar.query.audit;

import org.jspecify.annotations.Nullable;
import se.samsvar.task.FollowUp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event comes of, where the event itself doesn't say so.
 *
 * @param title of the task that it happened to, or null
 * @param planRow the row of the response plan that its task comes from, or null
 * @param followUp how its task is watched over
 * @param orderedFor the message identifier of the event for which it, or its task, was ordered; the same event started the
 *     response
 */
record Origin(
        @Nullable String title,
        @Nullable String planRow,
        FollowUp followUp,
        @Nullable String orderedFor) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param task what is known of the task, as JSON, or null */
    static Origin of(@Nullable String task, @Nullable String cause) {
        if (task == null) {
            return new Origin(null, null, FollowUp.DEFAULT, cause);
        }
        JsonNode known = JSON.readTree(task);
        JsonNode watched = known.path("followUp");
        return new Origin(
                known.path("title").asString(null),
                known.path("planRow").asString(null),
                watched.isObject()
                        ? new FollowUp(
                                watched.path("remindAtPercent").asInt(),
                                watched.path("escalateAfterHours").asInt())
                        : FollowUp.DEFAULT,
                known.path("orderedFor").asString(null));
    }
}
