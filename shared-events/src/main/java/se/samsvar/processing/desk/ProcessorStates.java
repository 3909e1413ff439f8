package se.samsvar.processing.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import se.samsvar.operations.ProcessorState;
import se.samsvar.operations.ProcessorState.Pause;
import se.samsvar.operations.ProcessorState.State;
import se.samsvar.operations.Side;
import se.samsvar.processing.desk.StoredTokens.Stored;

/** Asks the processors of this node how they fare, and the stored tokens what this node can't know. */
final class ProcessorStates {
    private final Side side;
    private final Followers followers;
    private final PauseFlags flags;
    private final StoredTokens tokens;
    private final Supplier<@Nullable TrackingToken> head;

    ProcessorStates(
            Side side,
            Followers followers,
            PauseFlags flags,
            StoredTokens tokens,
            Supplier<@Nullable TrackingToken> head) {
        this.side = side;
        this.followers = followers;
        this.flags = flags;
        this.tokens = tokens;
        this.head = head;
    }

    List<ProcessorState> all() {
        Map<String, Pause> paused = flags.all();
        Map<String, Stored> stored = tokens.all();
        TrackingToken last = head.get();
        long end = last == null ? -1 : last.position().orElse(-1);
        return followers.all().stream()
                .map(processor ->
                        state(processor, end, paused.get(processor.getName()), stored.get(processor.getName())))
                .toList();
    }

    private ProcessorState state(
            StreamingEventProcessor processor, long end, @Nullable Pause paused, @Nullable Stored stored) {
        List<EventTrackerStatus> claimed =
                List.copyOf(processor.processingStatus().values());
        boolean error = processor.isError() || claimed.stream().anyMatch(EventTrackerStatus::isErrorState);
        Long position = position(claimed, stored);
        return new ProcessorState(
                side,
                processor.getName(),
                position,
                end,
                position == null ? null : Math.max(0, end - position),
                state(processor, error, claimed, paused, stored),
                processor.isRunning(),
                error,
                claimed.size(),
                paused,
                side == Side.QUERY);
    }

    private static State state(
            StreamingEventProcessor processor,
            boolean error,
            List<EventTrackerStatus> claimed,
            @Nullable Pause paused,
            @Nullable Stored stored) {
        if (paused != null) {
            return State.PAUSED;
        }
        if (error) {
            return State.ERROR;
        }
        if (processor.isRunning() && !claimed.isEmpty()) {
            return State.RUNNING;
        }
        return stored != null && stored.claimed() ? State.ELSEWHERE : State.STOPPED;
    }

    /** The token of a batch that is on its way is stored with it; the processor here knows it a moment earlier. */
    private static @Nullable Long position(List<EventTrackerStatus> claimed, @Nullable Stored stored) {
        return claimed.stream()
                .map(status -> status.getCurrentPosition().orElse(-1))
                .min(Long::compare)
                .orElse(stored == null ? null : Long.valueOf(stored.position()));
    }
}
