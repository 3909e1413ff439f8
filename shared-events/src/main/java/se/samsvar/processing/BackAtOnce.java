package se.samsvar.processing;

import java.time.Duration;
import java.util.Collection;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts what follows the events anew as soon as their store is back. Left to themselves processors wait longer after each
 * failure, up to a minute: after an outage people would look at an old picture for so long, and sagas would stand still.
 */
public final class BackAtOnce implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackAtOnce.class);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final BooleanSupplier connected;
    private final Supplier<Collection<StreamingEventProcessor>> processors;
    private final Thread watch;
    private boolean wasConnected = true;

    /** @param connected whether the event store can be reached now */
    public BackAtOnce(BooleanSupplier connected, Supplier<Collection<StreamingEventProcessor>> processors) {
        this.connected = connected;
        this.processors = processors;
        this.watch = Thread.ofPlatform().daemon().name("back-at-once").unstarted(this::watch);
    }

    public BackAtOnce start() {
        watch.start();
        return this;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void look() {
        try {
            boolean isConnected = connected.getAsBoolean();
            if (isConnected && !wasConnected) {
                processors.get().stream()
                        .filter(StreamingEventProcessor::isError)
                        .forEach(BackAtOnce::restart);
            }
            wasConnected = isConnected;
        } catch (RuntimeException failed) {
            LOG.warn("Could not look whether the event store is back", failed);
        }
    }

    private static void restart(StreamingEventProcessor processor) {
        LOG.info("The event store is back: {} goes on", processor.getName());
        processor.shutDown();
        processor.start();
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
