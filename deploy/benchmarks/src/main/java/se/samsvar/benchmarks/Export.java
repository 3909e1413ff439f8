package se.samsvar.benchmarks;

import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How long an export of a million events takes, and how much of it is in memory at a time. */
final class Export implements Benchmark {

    private static final int TASKS = Integer.getInteger("tasks", 100_000);
    private static final byte[] AUDITOR = "auditor:auditor".getBytes(StandardCharsets.UTF_8);
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String baseline() {
        return "the memory after an export of the first tenth";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            product.stopFollowers();
            TaskStreams.fill(product, TASKS);
            Ledger.allSealed(product);
            long last = Objects.requireNonNull(
                    product.jdbc().queryForObject("select max(number) from ledger.leaf", Long.class));
            report.table(
                    "export over HTTP, -Xmx512m for server and reader",
                    List.of(exported(product, last / 10), exported(product, last)));
        }
    }

    private Map<String, Object> exported(Product product, long to) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long bytes = read(product, to);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long kept = heap().stream()
                .filter(pool -> pool.getName().contains("Old"))
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return Report.row(
                "events", to,
                "s", seconds,
                "events a second", to / seconds,
                "MB of zip", bytes / MEGABYTE,
                "peak of old generation MB", kept / MEGABYTE);
    }

    private long read(Product product, long to) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.address() + "/api/audit/export?to=" + to))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(AUDITOR))
                .build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Answered " + answer.statusCode());
        }
        try (InputStream zip = answer.body()) {
            return zip.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
