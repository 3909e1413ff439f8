package se.samsvar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AddNote;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;

/** P7: from a command until the last of so many viewers has been told, and what they cost the commands. */
final class LiveViewers implements Benchmark {

    private static final int VIEWERS = Integer.getInteger("viewers", 1_000);
    private static final int NOTES = Integer.getInteger("notes", 200);
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 8;
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final ClassifiedText NOTE = new ClassifiedText("Platsen är avspärrad", Confidentiality.ALL_PARTNERS);

    @Override
    public String name() {
        return "live-viewers";
    }

    @Override
    public String baseline() {
        return "the same commands without any viewer, in alternating slices";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            UUID incident = UUID.randomUUID();
            new City(product.address()).report(incident);
            product.settle();
            told(product, incident, report);
            cost(product, incident, report);
        }
    }

    private static void told(Product product, UUID incident, Report report) throws Exception {
        Timings last = new Timings();
        try (LiveReaders readers = new LiveReaders(product.address(), VIEWERS)) {
            for (int i = 0; i < NOTES; i++) {
                CountDownLatch all = readers.expect();
                long begin = System.nanoTime();
                note(product, incident);
                if (!all.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(all.getCount() + " viewers were not told");
                }
                if (i >= NOTES / 4) {
                    last.add(System.nanoTime() - begin);
                }
            }
        }
        report.table(
                "command → the last viewer is told (P7)",
                List.of(Report.row(
                        "viewers", VIEWERS,
                        "notes", last.count(),
                        "p50 ms", last.millis(.5),
                        "p99 ms", last.millis(.99))));
    }

    private static void cost(Product product, UUID incident, Report report) throws Exception {
        List<Double> alone = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> watched = new ArrayList<>();
        try (Clients clients = new Clients(CLIENTS)) {
            slice(clients, product, incident);
            for (int i = 0; i < ROUNDS; i++) {
                alone.add(slice(clients, product, incident));
                again.add(slice(clients, product, incident));
                try (LiveReaders readers = new LiveReaders(product.address(), VIEWERS)) {
                    readers.expect();
                    watched.add(slice(clients, product, incident));
                }
                product.settle();
            }
        }
        double base = Timings.median(alone);
        report.table(
                "commands a second, " + CLIENTS + " clients",
                List.of(Report.row(
                        "alone",
                        base,
                        "A/A",
                        Timings.median(again) / base,
                        "with " + VIEWERS + " viewers",
                        Timings.median(watched),
                        "ratio",
                        Timings.median(watched) / base)));
    }

    private static double slice(Clients clients, Product product, UUID incident) throws Exception {
        return clients.run(SLICE, () -> {
                    note(product, incident);
                    return null;
                })
                .perSecond();
    }

    private static void note(Product product, UUID incident) {
        product.order(new AddNote(new IncidentId(incident), new NoteId(UUID.randomUUID()), NOTE));
    }
}
