package se.samsvar.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an event processor.
 *
 * @param by the account
 * @param event identifier of the message that it was about, or null
 * @param reason as it was written, or null
 */
public record Deed(
        Side side,
        Instant at,
        String by,
        Kind kind,
        String processor,
        @Nullable String event,
        @Nullable String reason) {

    public enum Kind {
        PAUSED,
        STARTED,
        RESET,
        RETRIED,
        RETRIED_IN_VAIN,
        EVICTED
    }
}
