package se.samsvar.command.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import se.samsvar.partner.ContactMeans;

/** How often notices were delivered, and how often not, by this node. */
final class DeliveryMeters {
    /** {@code POSTPONED} is tried again; {@code REFUSED} and {@code GIVEN_UP} are not. */
    enum Result {
        DELIVERED,
        POSTPONED,
        REFUSED,
        GIVEN_UP
    }

    private final MeterRegistry registry;

    /** All are there from the beginning, so that the first of them is seen as one more. */
    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        for (ContactMeans channel : ContactMeans.values()) {
            for (Result result : Result.values()) {
                counter(channel, result);
            }
        }
    }

    void count(ContactMeans channel, Result result) {
        counter(channel, result).increment();
    }

    private Counter counter(ContactMeans channel, Result result) {
        return Counter.builder("samsvar.deliveries")
                .description("Attempts to deliver a notice to a recipient, by what came of them")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .tag("result", result.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
