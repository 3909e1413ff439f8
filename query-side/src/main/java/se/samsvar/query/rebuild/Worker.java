package se.samsvar.query.rebuild;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread for rebuilds: it takes up what was started here or is left behind elsewhere, and leaves what it has come to
 * when the node stops.
 */
final class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(10);

    /** A view that is being replayed may take so many pauses, and what else fails so many attempts. */
    private static final int PAUSES = 120;

    private static final int ATTEMPTS = 3;

    private final Jobs jobs;
    private final Steps steps;
    private final Signal signal;
    private final boolean able;
    private final String name = "worker-" + UUID.randomUUID();
    private volatile boolean running;
    private @Nullable Thread thread;

    /** @param able whether events can be read here */
    Worker(Jobs jobs, Steps steps, Signal signal, boolean able) {
        this.jobs = jobs;
        this.steps = steps;
        this.signal = signal;
        this.able = able;
    }

    @Override
    public void start() {
        running = able;
        thread = able ? Thread.ofPlatform().daemon().name("rebuild").start(this::work) : null;
    }

    @Override
    public void stop() {
        running = false;
        signal.give();
        Thread working = thread;
        if (working != null) {
            try {
                // a long statement of PostgreSQL is not waited for: what it belongs to is undone and repeated
                working.join(END.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    boolean isAble() {
        return able;
    }

    private void work() {
        try {
            while (running) {
                long before = signal.count();
                Optional<UUID> job = takeUp();
                if (job.isPresent()) {
                    carryOut(job.get());
                } else {
                    signal.await(before, IDLE);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<UUID> takeUp() {
        try {
            jobs.revertAbandonedSwaps();
            return jobs.takeUp(name);
        } catch (RuntimeException unavailable) {
            LOG.debug("No rebuild can be looked for", unavailable);
            return Optional.empty();
        }
    }

    private void carryOut(UUID job) throws InterruptedException {
        int failures = 0;
        int pauses = 0;
        Steps.Next next = Steps.Next.MORE;
        while (running && next != Steps.Next.DONE) {
            try {
                next = steps.next(job, name);
                failures = 0;
                pauses = next == Steps.Next.WAIT ? pauses + 1 : 0;
                if (pauses > PAUSES) {
                    jobs.fail(job, name, "a live view does not come as far as it had come before");
                    next = Steps.Next.DONE;
                }
            } catch (RuntimeException failed) {
                failures += Handling.isPassing(failed) ? 0 : 1;
                LOG.warn("A step of the rebuild {} failed", job, failed);
                next = failures < ATTEMPTS ? Steps.Next.WAIT : fail(job, failed);
            }
            signal.give();
            if (next == Steps.Next.WAIT) {
                signal.await(signal.count(), PAUSE);
            }
        }
        if (!running) {
            leave();
        }
    }

    private Steps.Next fail(UUID job, RuntimeException failed) {
        try {
            // its message may quote what somebody wrote
            jobs.fail(job, name, failed.getClass().getSimpleName());
            return Steps.Next.DONE;
        } catch (RuntimeException unavailable) {
            return Steps.Next.WAIT;
        }
    }

    private void leave() {
        try {
            jobs.leave(name);
        } catch (RuntimeException unavailable) {
            LOG.debug("The rebuild is taken up after its lease", unavailable);
        }
    }
}
