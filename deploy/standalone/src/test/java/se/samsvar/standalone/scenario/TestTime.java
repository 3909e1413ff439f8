package se.samsvar.standalone.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A clock that a test can move, shared by everything that is started in this JVM. It runs from where it was put, since the
 * scheduler waits by it.
 */
public final class TestTime extends Clock {

    /** A Tuesday, two o'clock at night in Västerås. */
    static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    private static final long STARTED = System.nanoTime();
    private static final AtomicReference<Duration> PASSED = new AtomicReference<>(Duration.ZERO);

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        Clock testClock() {
            return new TestTime();
        }
    }

    public static void pass(Duration duration) {
        PASSED.updateAndGet(passed -> passed.plus(duration));
    }

    public static Instant now() {
        return START.plus(PASSED.get()).plusNanos(System.nanoTime() - STARTED).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Instant instant() {
        return now();
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
