package se.samsvar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.common.caching.Cache;
import se.samsvar.benchmarks.Clients.Slice;

/** P1 and P2: a command that loads ten events and appends one, through everything that the product puts on its way. */
final class DurableCommand implements Benchmark {

    private static final int TASKS = 5_000;
    private static final int REMEMBERED = 200;
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final Duration SLICE = Duration.ofMillis(1500);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final int COUNTED = 500;

    @Override
    public String name() {
        return "durable-command";
    }

    @Override
    public String baseline() {
        return "plain JDBC: SELECT the ten rows, INSERT one, COMMIT; same PostgreSQL, pool and table shape, fsync on";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            Statements.require(product.jdbc());
        }
        try (Product product = workplace.start()) {
            report.table("PostgreSQL's work for one operation (P2)", count(product));
            Statements.release(product.jdbc());
        }
        try (Product product = workplace.start()) {
            TaskStreams streams = TaskStreams.fill(product, TASKS);
            product.settle();
            report.table("with every view and saga following (P1)", measure(product, streams, List.of(8), 5));
            product.settle();
            product.stopFollowers();
            report.table(
                    "the command alone, nobody follows (P1)", measure(product, streams, List.of(1, 8, 32), ROUNDS));
        }
    }

    private static List<Map<String, Object>> count(Product product) throws Exception {
        TaskStreams streams = TaskStreams.fill(product, COUNTED);
        product.settle();
        product.stopFollowers();
        Cache cache = product.bean(Cache.class);
        Statements statements = new Statements(product.jdbc());
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(counted("plain JDBC", statements, streams::plain));
        rows.add(counted("load + append", statements, () -> streams.cold(cache)));
        rows.add(counted("append, aggregate in the cache", statements, () -> streams.again(50)));
        rows.add(counted("create", statements, () -> {
            product.order(TaskStreams.assign());
            return null;
        }));
        System.out.println(statements.most(6));
        return rows;
    }

    private static Map<String, Object> counted(String what, Statements statements, Callable<?> operation)
            throws Exception {
        for (int i = 0; i < 100; i++) {
            operation.call();
        }
        statements.forget();
        String position = statements.position();
        for (int i = 0; i < COUNTED; i++) {
            operation.call();
        }
        long bytes = statements.bytesSince(position);
        return Report.row(
                "operation", what,
                "statements", (double) statements.ofCommands() / COUNTED,
                "WAL bytes", bytes / COUNTED);
    }

    private static List<Map<String, Object>> measure(
            Product product, TaskStreams streams, List<Integer> clientCounts, int rounds) throws Exception {
        Cache cache = product.bean(Cache.class);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int count : clientCounts) {
            try (Clients clients = new Clients(count)) {
                clients.run(WARM_UP, streams::plain);
                clients.run(WARM_UP, () -> streams.cold(cache));
                clients.run(Duration.ofSeconds(2), () -> streams.again(REMEMBERED));
                Rounds measured = new Rounds();
                for (int round = 0; round < rounds; round++) {
                    Slice before = clients.run(SLICE, streams::plain);
                    Slice cold = clients.run(SLICE, () -> streams.cold(cache));
                    Slice after = clients.run(SLICE, streams::plain);
                    Slice again = clients.run(SLICE, () -> streams.again(REMEMBERED));
                    measured.add(before, cold, after, again);
                }
                rows.addAll(measured.rows(count));
            }
        }
        return rows;
    }

    /** Slices A B A C in turns: A is the baseline, and its second slice against its first is the check of the method. */
    private static final class Rounds {

        private final List<Slice> first = new ArrayList<>();
        private final List<Slice> cold = new ArrayList<>();
        private final List<Slice> second = new ArrayList<>();
        private final List<Slice> again = new ArrayList<>();

        void add(Slice before, Slice coldSlice, Slice after, Slice againSlice) {
            first.add(before);
            cold.add(coldSlice);
            second.add(after);
            again.add(againSlice);
        }

        List<Map<String, Object>> rows(int clients) {
            return List.of(
                    row(clients + " clients: plain JDBC", first, first),
                    row(clients + " clients: plain JDBC again (A/A)", second, first),
                    row(clients + " clients: load + append", cold, both()),
                    row(clients + " clients: append, in the cache", again, both()));
        }

        private List<Slice> both() {
            List<Slice> mean = new ArrayList<>();
            for (int i = 0; i < first.size(); i++) {
                double rate = (first.get(i).perSecond() + second.get(i).perSecond()) / 2;
                mean.add(new Slice(rate, 0, 0, 0));
            }
            return mean;
        }

        private static Map<String, Object> row(String what, List<Slice> slices, List<Slice> baseline) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < slices.size(); i++) {
                ratios.add(slices.get(i).perSecond() / baseline.get(i).perSecond());
            }
            List<Double> sorted = ratios.stream().sorted().toList();
            return Report.row(
                    "operation", what,
                    "per second", median(slices.stream().map(Slice::perSecond).toList()),
                    "p50 ms", median(slices.stream().map(Slice::p50Millis).toList()),
                    "p99 ms", median(slices.stream().map(Slice::p99Millis).toList()),
                    "CPU µs", median(slices.stream().map(Slice::cpuMicros).toList()),
                    "ratio", Timings.median(ratios),
                    "lowest", sorted.getFirst(),
                    "highest", sorted.getLast());
        }

        private static double median(List<Double> values) {
            return Timings.median(values);
        }
    }
}
