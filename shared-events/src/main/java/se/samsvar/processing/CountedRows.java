package se.samsvar.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A number that costs a query: asked for at most every ten seconds, and missing where it can't be had. */
public final class CountedRows implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(CountedRows.class);
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final String name;
    private final String description;
    private final DoubleSupplier query;
    private final Clock clock;
    private Instant askedAt = Instant.MIN;
    private double known = Double.NaN;

    public CountedRows(String name, String description, DoubleSupplier query, Clock clock) {
        this.name = name;
        this.description = description;
        this.query = query;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(name, this::value).description(description).register(registry);
    }

    synchronized double value() {
        Instant now = clock.instant();
        if (askedAt.equals(Instant.MIN) || now.isAfter(askedAt.plus(KEPT))) {
            askedAt = now;
            try {
                known = query.getAsDouble();
            } catch (RuntimeException away) {
                LOG.debug("{} can't be counted", name, away);
                known = Double.NaN;
            }
        }
        return known;
    }
}
