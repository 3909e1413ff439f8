package se.samsvar.standalone.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samsvar.standalone.scenario.Api;
import se.samsvar.standalone.scenario.Installation;

/** Several who report at once, while something happens to what they report to. */
final class Reporters {
    static final int REPORTS = 16;
    private static final int CLIENTS = 8;
    private static final int BEFORE_IT_HAPPENS = 6;
    private static final int TRIES = 100;

    private final Installation installation;
    private final Supplier<Map<String, Object>> reports;

    Reporters(Installation installation, Supplier<Map<String, Object>> reports) {
        this.installation = installation;
        this.reports = reports;
    }

    /**
     * @param happening what happens in the middle
     * @return the identifiers of what was acknowledged
     */
    List<String> reportWhile(Runnable happening) throws Exception {
        CountDownLatch some = new CountDownLatch(BEFORE_IT_HAPPENS);
        List<String> acknowledged = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> running = Stream.generate(() -> clients.submit(() -> reportSeveral(some)))
                    .limit(CLIENTS)
                    .toList();
            assertThat(some.await(3, TimeUnit.MINUTES)).isTrue();
            happening.run();
            for (Future<List<String>> one : running) {
                acknowledged.addAll(one.get());
            }
        }
        return acknowledged;
    }

    private List<String> reportSeveral(CountDownLatch some) {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < REPORTS / CLIENTS; i++) {
            acknowledged.add(reported(reports.get()));
            some.countDown();
        }
        return acknowledged;
    }

    /** As a client does: the same report again, at whichever node answers, until one has said that it is stored. */
    private String reported(Map<String, Object> report) {
        for (int i = 0; i < TRIES; i++) {
            try {
                Api.Answer answer = installation.as("lead").post("/api/incidents", report);
                if (answer.status() == 201) {
                    return answer.json().path("incidentId").asString();
                }
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            } catch (UncheckedIOException killed) {
                assertThat(killed).isNotNull();
            }
        }
        throw new AssertionError("Nobody took the report");
    }
}
