package se.samsvar.processing;

import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon thread that waits at the end of the event stream and says when there is more. */
final class HeadFollower {
    private static final Logger log = LoggerFactory.getLogger(HeadFollower.class);
    private static final long RETRY_MILLIS = 1000;

    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final Runnable onMore;
    private @Nullable Thread thread;

    HeadFollower(StreamableMessageSource<TrackedEventMessage<?>> events, Runnable onMore) {
        this.events = events;
        this.onMore = onMore;
    }

    synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("head-follower").start(this::run);
        }
    }

    synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                followUntilFailure();
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void followUntilFailure() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createHeadToken())) {
            // something may have been appended while nobody followed
            onMore.run();
            while (!Thread.currentThread().isInterrupted()) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    drain(stream);
                    onMore.run();
                }
            }
        } catch (RuntimeException unavailable) {
            log.warn("The event stream cannot be followed, processors poll until it can: {}", unavailable.toString());
        }
    }

    private static void drain(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
        do {
            stream.nextAvailable();
        } while (stream.hasNextAvailable());
    }
}
