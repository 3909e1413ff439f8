package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracingTest {
    @TempDir
    Path data;

    /** What was sent, of whose bytes the texts can be read as they are. */
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private HttpServer collector;

    @BeforeEach
    void collect() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void fromTheRequestToTheMailAndNothingOfWhatIsInThem() {
        try (City city = City.on(
                data,
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                        + collector.getAddress().getPort() + "/v1/traces",
                "--management.opentelemetry.tracing.export.schedule-delay=200ms",
                "--management.tracing.sampling.probability=1.0")) {
            Map<String, Object> report = Reports.shootingIn("Råby");
            city.as("lead").order("/api/incidents", report);
            await().untilAsserted(() -> assertThat(all())
                    .contains(
                            "http post /api/incidents",
                            "CommandBus.handleCommand(ReportShooting)",
                            "SagaManager.createSaga(IncidentResponse)",
                            "PictureProjection.on",
                            "Notice.deliver(DeliveryOrder)",
                            "samsvar.trace_id"));
            city.as("lead").post("/api/incidents", Map.of("incidentId", "no identifier"));
            city.as("lead").get("/svar/a-secret-link");
            await().untilAsserted(() -> assertThat(all()).contains("/svar/{"));
            assertThat(all())
                    .doesNotContain(
                            "Skott mot port", "Bruksgatan", "OPERATIONAL_LEAD", "a-secret-link", "no identifier");
        }
    }

    @Test
    void nothingOfItWithoutAnAddress() {
        assertThat(City.get().has(OpenTelemetry.class)).isFalse();
        assertThat(City.get().has(SpanExporter.class)).isFalse();
        assertThat(City.get().bean(SpanFactory.class)).isInstanceOf(NoOpSpanFactory.class);
    }

    private String all() {
        return String.join("\n", sent);
    }
}
