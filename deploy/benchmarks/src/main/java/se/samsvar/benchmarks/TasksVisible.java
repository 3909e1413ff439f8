package se.samsvar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AddNote;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;

/**
 * P5: from the report over HTTP to the moment when the partner's inbox, asked over HTTP again and again without a pause,
 * shows all of the incident's tasks. The resolution is one such question.
 */
final class TasksVisible implements Benchmark {

    private static final int WARM_UP = Integer.getInteger("warmup", 80);
    private static final int IDLE = Integer.getInteger("idle", 80);
    private static final int COUNTED = 10;
    private static final int FULL_CLIENTS = 3;
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final Duration HALF = Duration.ofSeconds(40);
    private static final ClassifiedText NOTE = new ClassifiedText("Platsen är avspärrad", Confidentiality.ALL_PARTNERS);

    @Override
    public String name() {
        return "tasks-visible";
    }

    @Override
    public String baseline() {
        return "p50 of a durable command (a note on an incident, by the command gateway) among the same reports";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            Statements.require(product.jdbc());
        }
        try (Product product = workplace.start()) {
            report.table("PostgreSQL's work for one report and all that follows from it", count(product));
            Statements.release(product.jdbc());
        }
        try (Product product = workplace.start()) {
            new Session(product, new City(product.address())).run(report);
        }
    }

    private static List<Map<String, Object>> count(Product product) throws Exception {
        City city = new City(product.address());
        Statements statements = new Statements(product.jdbc());
        for (int i = 0; i < 10; i++) {
            city.report(UUID.randomUUID());
        }
        product.settle();
        statements.forget();
        String position = statements.position();
        for (int i = 0; i < COUNTED; i++) {
            city.report(UUID.randomUUID());
            product.settle();
        }
        long bytes = statements.bytesSince(position);
        System.out.println(statements.most(Integer.getInteger("statements", 10)));
        return List.of(Report.row(
                "of", COUNTED + " reports one after the other",
                "statements each", statements.all() / COUNTED,
                "WAL bytes each", bytes / COUNTED));
    }

    /** Reports by one and the same lead, and what a partner sees of them. */
    static final class Session {

        private final Product product;
        private final City city;
        private final UUID noted = UUID.randomUUID();
        private int expected;

        Session(Product product, City city) {
            this.product = product;
            this.city = city;
        }

        void run(Report report) throws Exception {
            city.report(noted);
            product.settle();
            expected = city.tasks(noted);
            Phase warmUp = new Phase();
            for (int i = 0; i < WARM_UP; i++) {
                warmUp.watched();
                warmUp.command();
            }
            product.settle();
            Phase idle = new Phase();
            for (int i = 0; i < IDLE; i++) {
                idle.watched();
                product.settle();
                idle.command();
                product.settle();
            }
            double capacity = capacity();
            product.settle();
            Phase half = atRate(capacity / 2);
            report.table(
                    "report → all tasks of the incident in mimer's inbox (P5)",
                    List.of(
                            idle.row("idle, one report at a time"),
                            half.row("half load, %.1f reports a second".formatted(capacity / 2))));
            report.table(
                    "tasks and events",
                    List.of(Report.row(
                            "figure",
                            "capacity, %d clients".formatted(FULL_CLIENTS),
                            "reports/s",
                            capacity,
                            "mimer's tasks",
                            expected,
                            "events per report",
                            eventsPerReport())));
        }

        private double capacity() throws Exception {
            Phase full = new Phase();
            try (Clients clients = new Clients(FULL_CLIENTS)) {
                return clients.run(FULL, () -> {
                            full.watched();
                            return null;
                        })
                        .perSecond();
            }
        }

        private Phase atRate(double perSecond) throws Exception {
            Phase half = new Phase();
            long pause = (long) (1e9 / perSecond);
            long next = System.nanoTime();
            long end = next + HALF.toNanos();
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (; next < end; next += pause) {
                    Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                    running.add(threads.submit(half::watched));
                    running.add(threads.submit(half::command));
                }
                for (Future<?> one : running) {
                    one.get();
                }
            }
            return half;
        }

        private double eventsPerReport() {
            Long events = product.jdbc()
                    .queryForObject(
                            "select count(*) from command.domain_event where payload_type not like '%NoteAdded'",
                            Long.class);
            Long reports = product.jdbc()
                    .queryForObject(
                            "select count(*) from command.domain_event where payload_type like '%IncidentReported'",
                            Long.class);
            return events == null || reports == null ? Double.NaN : (double) events / reports;
        }

        /** Reports under the same conditions. */
        private final class Phase {

            private final Timings requests = new Timings();
            private final Timings visible = new Timings();
            private final Timings commands = new Timings();
            private final AtomicInteger questions = new AtomicInteger();
            private final Semaphore askers = new Semaphore(8);

            Void watched() throws Exception {
                UUID incident = UUID.randomUUID();
                long begin = System.nanoTime();
                requests.add(city.report(incident) - begin);
                askers.acquire();
                try {
                    while (city.tasks(incident) < expected) {
                        questions.incrementAndGet();
                    }
                } finally {
                    askers.release();
                }
                visible.add(System.nanoTime() - begin);
                questions.incrementAndGet();
                return null;
            }

            Void command() {
                AddNote note = new AddNote(new IncidentId(noted), new NoteId(UUID.randomUUID()), NOTE);
                long begin = System.nanoTime();
                product.order(note);
                commands.add(System.nanoTime() - begin);
                return null;
            }

            Map<String, Object> row(String what) {
                return Report.row(
                        "load", what,
                        "reports", visible.count(),
                        "visible p50 ms", visible.millis(.5),
                        "p90", visible.millis(.9),
                        "p99", visible.millis(.99),
                        "request p50 ms", requests.millis(.5),
                        "questions each", (double) questions.get() / visible.count(),
                        "command p50 ms", commands.millis(.5),
                        "visible/command", visible.millis(.5) / commands.millis(.5));
            }
        }
    }
}
