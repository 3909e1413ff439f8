package se.samsvar.query.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.partner.PartnerId;

/**
 * An event of an incident's story that one viewer may know of.
 *
 * @param task the title of the task that it is about, where its sentence doesn't say it; otherwise null
 */
record Told(
        Step step,
        DomainEvent event,
        String sentence,
        @Nullable String actor,
        @Nullable PartnerId author,
        @Nullable String task) {
    /** Whether it became known only after this instant. */
    public boolean isLateAt(Instant at) {
        return step.recordedAt().isAfter(at);
    }
}
