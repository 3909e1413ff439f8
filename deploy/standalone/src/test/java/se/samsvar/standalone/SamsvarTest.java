package se.samsvar.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SamsvarTest {
    @TempDir
    static Path data;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("samsvar.data-dir", data::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/liveness", "health/readiness", "info"})
    void whatAnOrchestratorAsksIsOpen(String path) throws Exception {
        assertThat(status(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metrics", "health/db"})
    void theRestIsNot(String path) throws Exception {
        assertThat(status(path)).isEqualTo(401);
    }

    @Test
    void bothSidesHaveTheirOwnSchema() {
        assertThat(jdbc.sql("SELECT table_schema FROM information_schema.tables WHERE table_name = 'token_entry'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("command", "query");
    }

    private int status(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/" + path))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
