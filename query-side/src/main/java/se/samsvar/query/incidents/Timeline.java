package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an incident, from the first event on. */
record Timeline(List<Item> items) {
    /**
     * @param number of the event
     * @param causedBy the message that caused it
     */
    record Item(
            long number,
            Instant recordedAt,
            String type,
            String sentence,
            @Nullable String actor,
            @Nullable String organisation,
            @Nullable String causedBy,
            @Nullable String traceId) {
        static Item of(Told told) {
            return new Item(
                    told.number(),
                    told.at(),
                    told.type(),
                    told.sentence(),
                    told.actor(),
                    told.organisation(),
                    told.causedBy(),
                    told.traceId());
        }
    }
}
