package se.samsvar.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** P8: lists, inbox and picture over HTTP, with the views as 100,000 incidents leave them, now and in the past. */
final class Lists implements Benchmark {

    private static final int TIMES = Integer.getInteger("times", 60);
    private static final int WARM_UP = 15;

    private static final Map<String, List<String>> QUESTIONS = Map.of(
            "lead",
            List.of(
                    "/api/incidents",
                    "/api/incidents?page=1900",
                    "/api/incidents?type=SHOOTING&district=Vallby",
                    "/api/incidents?q=moped",
                    "/api/tasks?overdue=true",
                    "/api/picture",
                    "/api/picture?event=250000",
                    "/api/tasks?partner=mimer&event=1500000",
                    "/api/tasks?partner=mimer&view=klara&event=1500000",
                    "/api/goals?event=1500000",
                    "/api/goals?event=1500000&compare=1000000&district=Vallby"),
            "mimer",
            List.of(
                    "/api/incidents",
                    "/api/incidents?page=1200",
                    "/api/incidents?q=moped",
                    "/api/tasks?partner=mimer",
                    "/api/picture",
                    "/api/picture?event=250000",
                    "/api/tasks?event=1500000",
                    "/api/goals?event=1500000"));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String baseline() {
        return "none: the goal is a time on the server";
    }

    @Override
    public void run(Workplace workplace, Report report) throws Exception {
        try (Product product = workplace.start()) {
            fill(product, "lists.sql");
            fill(product, "replay.sql");
            List<Map<String, Object>> rows = new ArrayList<>();
            for (String account : List.of("lead", "mimer")) {
                for (String path : Objects.requireNonNull(QUESTIONS.get(account))) {
                    rows.add(ask(product.address(), account, path));
                }
            }
            report.table("100,000 incidents (P8), ms over HTTP, one client", rows);
        }
    }

    private static void fill(Product product, String script) throws IOException {
        try (InputStream sql = Objects.requireNonNull(Lists.class.getResourceAsStream(script))) {
            for (String statement : new String(sql.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1)) {
                if (!statement.isBlank()) {
                    product.jdbc().execute(statement);
                }
            }
        }
    }

    private Map<String, Object> ask(String address, String account, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8)))
                .build();
        Timings timings = new Timings();
        int size = 0;
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
            size = answer.body().length;
            if (i >= WARM_UP) {
                timings.add(System.nanoTime() - begin);
            }
        }
        return Report.row(
                "account", account,
                "question", path,
                "p50", timings.millis(.5),
                "p95", timings.millis(.95),
                "bytes", size);
    }
}
