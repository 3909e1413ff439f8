package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said and then put right. What was said before is shown struck through, never left out.
 *
 * @param number of the event
 * @param task whose it is, or null where it is the incident's own
 * @param before null where nothing was said before; so is {@code after} where it was taken back
 * @param reason null also where the viewer may not read it
 */
record Change(
        long number,
        Facet facet,
        @Nullable UUID task,
        @Nullable String before,
        @Nullable String after,
        Instant at,
        @Nullable String actor,
        @Nullable String reason) {

    enum Facet {
        PLACE,
        TYPE,
        SUSPECTED,
        ATTEMPTED,
        SCENE,
        TITLE,
        DUE,
        HOLDER;

        /** Whether what is said is a word of the page itself, by its key. */
        public boolean isKey() {
            return this == SUSPECTED || this == ATTEMPTED;
        }
    }

    boolean isOf(Facet asked) {
        return facet == asked;
    }
}
