package se.samsvar.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many clients that each do one thing after the other for a while. */
final class Clients implements AutoCloseable {

    /** @param perSecond finished, all clients together
     *  @param p50Millis of one
     *  @param cpuMicros of this process for one, client included; that of PostgreSQL is not in it */
    record Slice(double perSecond, double p50Millis, double p99Millis, double cpuMicros) {}

    private final int count;
    private final ExecutorService threads;

    Clients(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    Slice run(Duration during, Callable<?> operation) throws Exception {
        Timings timings = new Timings();
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        long end = begin + during.toNanos();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    operation.call();
                    timings.add(System.nanoTime() - start);
                }
                return null;
            }));
        }
        for (Future<?> client : running) {
            client.get();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Slice(
                timings.count() / seconds,
                timings.millis(.5),
                timings.millis(.99),
                (cpuNanos() - cpu) / 1e3 / timings.count());
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
