package se.samsvar.operations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event processor, as the node that answers sees it.
 *
 * @param position number of the last event that it has processed, null where that isn't known yet
 * @param head number of the last stored event, -1 where there is none
 * @param lag how many events are left, null where the position is
 * @param running whether it runs on this node
 * @param error whether it is in error here, and tries again
 * @param segments how much of its work this node has claimed
 * @param paused who paused it, on every node; null where nobody has
 * @param replayable whether it may be sent back to the first event
 */
public record ProcessorState(
        Side side,
        String name,
        @Nullable Long position,
        long head,
        @Nullable Long lag,
        State state,
        boolean running,
        boolean error,
        int segments,
        @Nullable Pause paused,
        boolean replayable) {

    public enum State {
        RUNNING,
        PAUSED,
        ERROR,
        /** Another node works on it. */
        ELSEWHERE,
        /** Nobody does, and nobody asked for that. */
        STOPPED
    }

    /** @param by the account */
    public record Pause(String by, Instant since) {}
}
