package se.samsvar.processing.desk;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows on this node what was said of pauses on any: looks every second, and stops and starts the processors accordingly.
 * What something else has stopped is left alone.
 */
public final class PauseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(PauseWatch.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final PauseFlags flags;
    private final Followers followers;
    private final Semaphore wakes = new Semaphore(0);
    private final Set<String> held = new HashSet<>();
    private @Nullable Thread thread;

    public PauseWatch(PauseFlags flags, Followers followers) {
        this.flags = flags;
        this.followers = followers;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("pause-watch").start(this::watch);
        }
    }

    /** Does not wait for a processor that is being stopped: whoever ends the process stops it anyway. */
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Looks at once. */
    void wake() {
        wakes.release();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                if (wakes.tryAcquire(BETWEEN.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            Set<String> paused = flags.all().keySet();
            followers.all().forEach(processor -> follow(processor, paused.contains(processor.getName())));
        } catch (RuntimeException unavailable) {
            LOG.warn("Nobody can say what is paused: {}", unavailable.toString());
        }
    }

    /** What fails is tried again the next time. */
    private void follow(StreamingEventProcessor processor, boolean paused) {
        String name = processor.getName();
        try {
            if (paused) {
                stop(processor);
            } else if (held.contains(name)) {
                processor.start();
                held.remove(name);
                LOG.info("{} goes on", name);
            }
        } catch (RuntimeException failed) {
            LOG.warn("{} can't be {} yet", name, paused ? "paused" : "started", failed);
        }
    }

    private void stop(StreamingEventProcessor processor) {
        held.add(processor.getName());
        if (processor.isRunning()) {
            processor.shutDown();
            LOG.info("{} is paused", processor.getName());
        }
    }
}
