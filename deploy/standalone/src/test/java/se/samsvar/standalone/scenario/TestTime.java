package se.samsvar.standalone.scenario;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it; shared by everything that is started in this JVM. */
final class TestTime extends Clock {

    /** A Tuesday, two o'clock at night in Västerås. */
    static final Instant START = Instant.parse("2026-03-10T01:00:00Z");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        Clock testClock() {
            return new TestTime();
        }
    }

    static void pass(Duration duration) {
        NOW.updateAndGet(now -> now.plus(duration));
    }

    static Instant now() {
        return NOW.get();
    }

    @Override
    public Instant instant() {
        return NOW.get();
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
