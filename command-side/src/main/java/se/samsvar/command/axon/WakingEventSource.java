package se.samsvar.command.axon;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes event processors when something was appended. Streams of Axon's embedded store have no such signal, so that an
 * idle pooled processor polls every half second; one thread that follows the head gives it to all of them.
 */
class WakingEventSource implements StreamableMessageSource<TrackedEventMessage<?>>, SmartLifecycle {
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
    private final HeadFollower follower;

    WakingEventSource(StreamableMessageSource<TrackedEventMessage<?>> events) {
        this.events = events;
        this.follower = new HeadFollower(events, this::wakeAll);
    }

    private void wakeAll() {
        sleepers.forEach(Runnable::run);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new WakingStream(events.openStream(token), sleepers);
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

    @Override
    public void start() {
        follower.start();
    }

    @Override
    public void stop() {
        follower.stop();
    }

    @Override
    public boolean isRunning() {
        return follower.isRunning();
    }

    /** Before the processors and after them, so that none of them ever waits for a signal that nobody gives. */
    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE - 1;
    }
}
