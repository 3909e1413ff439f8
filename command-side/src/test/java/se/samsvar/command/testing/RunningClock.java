package se.samsvar.command.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes on from where a test put it, since the scheduler waits by it. */
public final class RunningClock extends Clock {

    private final long started = System.nanoTime();
    private final AtomicReference<Instant> start;

    public RunningClock(Instant start) {
        this.start = new AtomicReference<>(start);
    }

    public void pass(Duration duration) {
        start.updateAndGet(instant -> instant.plus(duration));
    }

    /** Puts it to an instant that is still to come. */
    public void passTo(Instant instant) {
        pass(Duration.between(instant(), instant));
    }

    @Override
    public Instant instant() {
        return start.get().plusNanos(System.nanoTime() - started);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
