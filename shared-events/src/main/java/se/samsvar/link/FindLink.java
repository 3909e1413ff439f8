package se.samsvar.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks what a link from a mail stands for, without using it; the answer is a {@link View}. */
public record FindLink(String token) {

    public enum State {
        USABLE,
        USED,
        EXPIRED,
        /** The task moved to another partner, or what was asked for has ended or changed. */
        REVOKED,
        /** Not a link of ours, or one that somebody changed. */
        UNKNOWN
    }

    public enum Kind {
        TASK,
        WALK
    }

    /**
     * The answer.
     *
     * @param kind null where the link is unknown; so is all that follows
     * @param title the task, or the walk
     * @param at when the task is due or the walk starts, or null
     */
    public record View(
            State state,
            @Nullable Kind kind,
            @Nullable String partnerName,
            @Nullable String title,
            @Nullable String district,
            @Nullable Instant at) {}
}
