package se.samsvar.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** P9: how fast a verification is, what sealing costs those who order, and how soon an event is sealed. */
final class Ledger implements Benchmark {

    private static final int TASKS = Integer.getInteger("tasks", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 7);
    private static final int CLIENTS = 8;
    private static final Duration SLICE = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final byte[] AUDITOR = "auditor:auditor".getBytes(StandardCharsets.UTF_8);
    private static final String SEALED = "select (select coalesce(max(number), -1) from ledger.leaf)"
            + " >= (select max(global_index) from command.domain_event)";
    private static final String SCAN = """
            select global_index, aggregate_identifier, sequence_number, aggregate_type, event_identifier, payload_type,
                payload_revision, recorded_at, metadata, payload from command.domain_event order by global_index""";

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String baseline() {
        return "verification: plain JDBC scan of the same rows, all columns; sealing: the same commands while it is held up";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            product.stopFollowers();
            TaskStreams streams = TaskStreams.fill(product, TASKS);
            long begin = System.nanoTime();
            allSealed(product);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Long events = product.jdbc().queryForObject("select count(*) from ledger.leaf", Long.class);
            report.table(
                    "all that was stored is sealed at once",
                    List.of(Report.row(
                            "operation", "sealing", "events", Objects.requireNonNull(events), "s", seconds)));
            report.table("verification (P9)", verification(product));
            report.table("sealing beside " + CLIENTS + " clients that append (P9)", sealing(product, streams, report));
        }
    }

    /** Slices A B A: the second scan against the first is the check of the method. */
    private List<Map<String, Object>> verification(Product product) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> verified = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        String checkpoint = ask(product, "/api/audit/checkpoint");
        for (int round = -2; round < ROUNDS; round++) {
            double before = scan(product);
            double between = verify(product, checkpoint);
            double after = scan(product);
            if (round >= 0) {
                first.add(before);
                verified.add(between);
                second.add(after);
            }
        }
        return List.of(
                row("plain JDBC scan", first, first),
                row("plain JDBC scan again (A/A)", second, first),
                row("verification over HTTP", verified, first));
    }

    private static Map<String, Object> row(String what, List<Double> seconds, List<Double> baseline) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < seconds.size(); i++) {
            ratios.add(baseline.get(i) / seconds.get(i));
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        return Report.row(
                "operation", what,
                "ms", Timings.median(seconds) * 1e3,
                "ratio", Timings.median(ratios),
                "lowest", sorted.getFirst(),
                "highest", sorted.getLast());
    }

    private static double scan(Product product) throws SQLException {
        long begin = System.nanoTime();
        long bytes = 0;
        try (Connection connection = product.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(SCAN)) {
                statement.setFetchSize(2_000);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        bytes += rows.getLong(1) + rows.getLong(3) + rows.getBytes(9).length + rows.getBytes(10).length;
                        for (int column : new int[] {2, 4, 5, 6, 7, 8}) {
                            bytes += String.valueOf(rows.getString(column)).length();
                        }
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (bytes == 0) {
            throw new IllegalStateException("Nothing to read");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Against a kept checkpoint, as an auditor would; a GET would first wait for the views, which are stopped here. */
    private double verify(Product product, String checkpoint) throws Exception {
        long begin = System.nanoTime();
        String report = send(product, "/api/audit/verification", BodyPublishers.ofString(checkpoint));
        if (!report.contains("\"holds\":true")) {
            throw new IllegalStateException(report);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Slices A B A: in A somebody holds the lock that whoever seals has to have. */
    private List<Map<String, Object>> sealing(Product product, TaskStreams streams, Report report) throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        Timings delays = new Timings();
        try (Clients clients = new Clients(CLIENTS);
                Delays watch = new Delays(product, delays)) {
            clients.run(WARM_UP, () -> streams.again(200));
            for (int round = 0; round < ROUNDS; round++) {
                without.add(held(product, clients, streams));
                // what was stored meanwhile is sealed outside of the slice
                allSealed(product);
                watch.begin();
                with.add(clients.run(SLICE, () -> streams.again(200)).perSecond());
                watch.end();
                again.add(held(product, clients, streams));
                allSealed(product);
            }
        }
        report.table(
                "how soon an event is below a signed checkpoint, meanwhile (P9)",
                List.of(Report.row(
                        "operation", "stored to signed",
                        "times", delays.count(),
                        "p50 ms", delays.millis(.5),
                        "p99 ms", delays.millis(.99))));
        return List.of(
                rates("held up", without, without),
                rates("held up again (A/A)", again, without),
                rates("sealing", with, mean(without, again)));
    }

    private static List<Double> mean(List<Double> one, List<Double> other) {
        List<Double> mean = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            mean.add((one.get(i) + other.get(i)) / 2);
        }
        return mean;
    }

    private static Map<String, Object> rates(String what, List<Double> rates, List<Double> baseline) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ratios.add(rates.get(i) / baseline.get(i));
        }
        List<Double> sorted = ratios.stream().sorted().toList();
        return Report.row(
                "operation", what,
                "per second", Timings.median(rates),
                "ratio", Timings.median(ratios),
                "lowest", sorted.getFirst(),
                "highest", sorted.getLast());
    }

    private static double held(Product product, Clients clients, TaskStreams streams) throws Exception {
        try (Connection connection = product.dataSource().getConnection()) {
            execute(connection, "select pg_advisory_lock(hashtext('samsvar.ledger'))");
            try {
                return clients.run(SLICE, () -> streams.again(200)).perSecond();
            } finally {
                execute(connection, "select pg_advisory_unlock(hashtext('samsvar.ledger'))");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    static void allSealed(Product product) throws InterruptedException {
        while (!Boolean.TRUE.equals(product.jdbc().queryForObject(SEALED, Boolean.class))) {
            Thread.sleep(20);
        }
    }

    private String ask(Product product, String path) throws Exception {
        return send(product, path, null);
    }

    private String send(Product product, String path, HttpRequest.@Nullable BodyPublisher body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.address() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(AUDITOR));
        if (body != null) {
            request.header("Content-Type", "text/plain; charset=utf-8").POST(body);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
