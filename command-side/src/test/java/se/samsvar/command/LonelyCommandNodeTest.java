package se.samsvar.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import se.samsvar.command.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node of the command side whose Axon Server is away. */
class LonelyCommandNodeTest {
    private static final String NOBODY_LISTENS = "127.0.0.1:1";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext node;

    /** Who has never reached its store doesn't know where to begin, and doesn't start: the first time it is there. */
    @BeforeAll
    static void start() {
        String database = TestDatabase.freshUrl();
        run(database, "--axon.axonserver.enabled=false", "--management.endpoint.health.validate-group-membership=false")
                .close();
        node = run(database, "--axon.axonserver.servers=" + NOBODY_LISTENS);
    }

    private static ConfigurableApplicationContext run(String database, String... more) {
        Stream<String> settings = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--samsvar.data-dir=" + data,
                "--samsvar.bus.key=0123456789abcdef0123456789abcdef",
                "--samsvar.accounts.admin.password={bcrypt}" + new BCryptPasswordEncoder(4).encode("admin"),
                "--samsvar.accounts.admin.role=ADMIN",
                "--samsvar.accounts.admin.organisation=drift");
        return new SpringApplicationBuilder(CommandNode.class)
                .properties("spring.config.name=command-node")
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void itIsNotReady() throws Exception {
        assertThat(ask("/readiness").statusCode()).isEqualTo(503);
    }

    @Test
    void itLives() throws Exception {
        assertThat(ask("/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void healthNamesWhatIsMissing() throws Exception {
        JsonNode server = health().path("axonServer");
        assertThat(server.path("status").asString()).isEqualTo("DOWN");
        assertThat(server.path("details").path("notConnectedTo").asString()).isEqualTo("default");
    }

    @Test
    void soDoTheProcessorsThatCannotGoOn() {
        await().untilAsserted(() -> {
            JsonNode processors = health().path("processors");
            assertThat(processors.path("status").asString()).isEqualTo("DOWN");
            assertThat(processors.path("details").path("inError").toString()).contains("\"notices\"");
        });
    }

    private static JsonNode health() throws IOException, InterruptedException {
        return new JsonMapper().readTree(ask("").body()).path("components");
    }

    private static HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        String port = node.getEnvironment().getProperty("local.server.port");
        String admin = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health" + path))
                        .header("Authorization", "Basic " + admin)
                        .build(),
                BodyHandlers.ofString());
    }
}
