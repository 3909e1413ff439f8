package se.samsvar.query.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.incidents.Concerns;
import se.samsvar.query.web.CatchUp;

/** Follows the end of the event store on every node, and tells the hub what the views of this node already show. */
final class LiveFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 500;

    private final EventStore store;
    private final CatchUp catchUp;
    private final Concerns concerns;
    private final LiveHub hub;
    private volatile boolean running;
    private @Nullable Thread follower;
    /** How far the viewers have been told, or null before the first event of all. */
    private volatile @Nullable TrackingToken told;

    private volatile boolean begun;

    LiveFeed(EventStore store, CatchUp catchUp, Concerns concerns, LiveHub hub) {
        this.store = store;
        this.catchUp = catchUp;
        this.concerns = concerns;
        this.hub = hub;
    }

    @Override
    public synchronized void start() {
        running = true;
        hub.open();
        try {
            // not in the thread, so that nothing that happens from now on is missed
            begin();
        } catch (RuntimeException unavailable) {
            LOG.warn("The event store cannot be followed yet: {}", unavailable.toString());
        }
        follower = Thread.ofPlatform().daemon().name("live-feed").start(this::follow);
    }

    @Override
    public synchronized void stop() {
        running = false;
        begun = false;
        hub.close();
        if (follower != null) {
            follower.interrupt();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server waits for open answers to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void begin() {
        told = store.createHeadToken();
        begun = true;
    }

    private void follow() {
        while (running) {
            try {
                if (!begun) {
                    begin();
                }
                followOn();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unavailable) {
                LOG.warn("The event store cannot be followed, trying again: {}", unavailable.toString());
                pause();
            }
        }
    }

    private void followOn() throws InterruptedException {
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(told)) {
            while (running) {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    tell(drain(stream));
                }
            }
        }
    }

    private void tell(List<TrackedEventMessage<?>> batch) {
        // not once more if it fails: an event that can't be told would hold up all that follow
        told = batch.getLast().trackingToken();
        try {
            publish(batch);
        } catch (RuntimeException failed) {
            LOG.warn("Viewers have to ask for everything again: {}", failed.toString());
            hub.dropAll();
        }
    }

    private static List<TrackedEventMessage<?>> drain(BlockingStream<TrackedEventMessage<?>> stream)
            throws InterruptedException {
        List<TrackedEventMessage<?>> batch = new ArrayList<>();
        do {
            batch.add(stream.nextAvailable());
        } while (batch.size() < MOST_AT_ONCE && stream.hasNextAvailable());
        return batch;
    }

    private void publish(List<TrackedEventMessage<?>> batch) {
        catchUp.await(batch.getLast().trackingToken().position().orElse(0), VIEWS_WITHIN);
        Map<IncidentId, Set<PartnerId>> concerned = concerns.of(batch.stream()
                .flatMap(message -> LiveEvents.incidents(event(message)).stream())
                .toList());
        hub.publish(batch.stream()
                .flatMap(message -> LiveEvents.of(number(message), event(message), concerned).stream())
                .toList());
    }

    private static long number(TrackedEventMessage<?> message) {
        return Recorded.of(message, message.trackingToken()).number();
    }

    /** Other applications may store events of their own; those mean nothing here. */
    private static DomainEvent event(TrackedEventMessage<?> message) {
        return message.getPayload() instanceof DomainEvent event ? event : Unknown.EVENT;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private enum Unknown implements DomainEvent {
        EVENT
    }
}
