package se.samsvar.processing;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Wakes event processors when something was appended. Streams of Axon's embedded store have no such signal, so that an
 * idle pooled processor polls every half second; one thread, which lives as long as any stream is open, follows the head
 * for all of them.
 */
public final class WakingEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Set<WakingStream> open = ConcurrentHashMap.newKeySet();
    private final HeadFollower follower;

    public WakingEventSource(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
        this.follower = new HeadFollower(events, () -> open.forEach(WakingStream::wake));
    }

    /** Whether anybody reads from here, and is woken therefore. */
    public boolean isFollowed() {
        return follower.isRunning();
    }

    @Override
    public synchronized BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        WakingStream stream = new WakingStream(events.openStream(token), this::closed);
        open.add(stream);
        follower.start();
        return stream;
    }

    private synchronized void closed(WakingStream stream) {
        if (open.remove(stream) && open.isEmpty()) {
            follower.stop();
        }
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return events.createTokenAt(instant);
    }
}
