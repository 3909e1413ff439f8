package se.samsvar.benchmarks;

import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks how long it takes until the last event is below a signed checkpoint. */
final class Delays implements AutoCloseable {

    private static final long SAMPLE_MILLIS = 100;

    private final Product product;
    private final Timings timings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean watching;
    private long waitedFor;
    private long since;

    Delays(Product product, Timings timings) {
        this.product = product;
        this.timings = timings;
        var _ = thread.scheduleWithFixedDelay(this::look, 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void begin() {
        watching = true;
    }

    void end() {
        watching = false;
    }

    private void look() {
        if (waitedFor == 0 && watching) {
            since = System.nanoTime();
            waitedFor = number("select max(global_index) from command.domain_event");
        } else if (waitedFor > 0 && number("select max(number) from ledger.leaf") >= waitedFor) {
            timings.add(System.nanoTime() - since);
            waitedFor = 0;
        }
    }

    private long number(String sql) {
        return Objects.requireNonNull(product.jdbc().queryForObject(sql, Long.class));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
