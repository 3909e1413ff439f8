package se.samsvar.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild.
 *
 * @param position the number of the event that it has come to; {@code target} the one that the live views had come to
 * @param handled how many events were handled
 * @param takenUp how often somebody went on with it after whoever worked on it was gone
 * @param differences how many rows differ, null before they were compared
 * @param reason why it failed
 */
record Job(
        UUID id,
        State state,
        Phase phase,
        Instant startedAt,
        String startedBy,
        @Nullable String code,
        int takenUp,
        long target,
        long position,
        long handled,
        @Nullable Instant finishedAt,
        @Nullable Long differences,
        @Nullable String reason,
        @Nullable Instant swappedAt,
        @Nullable String swappedBy,
        @Nullable Outcome outcome) {

    enum State {
        RUNNING,
        EQUAL,
        DIFFERENT,
        FAILED,
        SWAPPING,
        SWAPPED
    }

    enum Phase {
        PREPARING,
        HANDLING,
        INDEXING,
        COMPARING,
        FINISHED
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether both pictures are the same, null where that isn't known. */
    public @Nullable Boolean equal() {
        return switch (state) {
            case EQUAL -> Boolean.TRUE;
            case DIFFERENT, SWAPPING, SWAPPED -> Boolean.FALSE;
            case RUNNING, FAILED -> null;
        };
    }

    /** @param now for what is still running */
    public long seconds(Instant now) {
        return Math.max(
                0,
                Duration.between(startedAt, finishedAt == null ? now : finishedAt)
                        .toSeconds());
    }
}
