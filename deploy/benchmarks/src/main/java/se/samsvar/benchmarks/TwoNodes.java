package se.samsvar.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentCommand.AddNote;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.NoteId;

/**
 * P5 across processes, and the live stream: two processes of the whole product on one PostgreSQL, all on this machine. What is
 * sent to the one is looked for at the other.
 */
final class TwoNodes implements Benchmark {

    private static final int NOTES = Integer.getInteger("notes", 200);
    private static final ClassifiedText NOTE = new ClassifiedText("Platsen är avspärrad", Confidentiality.ALL_PARTNERS);

    @Override
    public String name() {
        return "two-nodes";
    }

    @Override
    public String baseline() {
        return "p50 of a durable command (a note on an incident, by the command gateway) among the same reports";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (EmbeddedPostgres postgres = durable()) {
            String[] database = {
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres"
            };
            try (Product here = Product.on(workplace.directory(), database);
                    OtherNode there = OtherNode.on(workplace.directory(), database)) {
                new TasksVisible.Session(here, new City(here.address(), there.address())).run(report);
                told(here, there, report);
            }
        }
    }

    private static EmbeddedPostgres durable() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private static void told(Product here, OtherNode there, Report report) throws Exception {
        UUID incident = UUID.randomUUID();
        new City(here.address()).report(incident);
        here.settle();
        Timings told = new Timings();
        try (LiveReaders readers = new LiveReaders(there.address(), 1)) {
            for (int i = 0; i < NOTES; i++) {
                CountDownLatch seen = readers.expect();
                long begin = System.nanoTime();
                here.order(new AddNote(new IncidentId(incident), new NoteId(UUID.randomUUID()), NOTE));
                if (!seen.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("The other node told nothing");
                }
                if (i >= NOTES / 4) {
                    told.add(System.nanoTime() - begin);
                }
            }
        }
        report.table(
                "command at one node → told live at the other",
                List.of(Report.row(
                        "notes", told.count(),
                        "p50 ms", told.millis(.5),
                        "p99 ms", told.millis(.99))));
    }
}
