package se.samsvar.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsvar.standalone.scenario.City;

class SamsvarTest {
    private final City city = City.get();
    private final JdbcClient jdbc = city.bean(JdbcClient.class);

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

    @Test
    void aForgottenTransactionEndsBeforeReadersPassItsEvents() {
        assertThat(idleTimeout(jdbc)).isEqualTo("8s");
    }

    @Test
    void inAnExternalDatabaseToo() {
        JdbcConnectionDetails database = city.bean(JdbcConnectionDetails.class);
        try (var external = new SpringApplicationBuilder(DataSourceAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword())) {
            assertThat(idleTimeout(JdbcClient.create(external.getBean(DataSource.class))))
                    .isEqualTo("8s");
        }
    }

    private static String idleTimeout(JdbcClient jdbc) {
        return jdbc.sql("SHOW idle_in_transaction_session_timeout")
                .query(String.class)
                .single();
    }

    private int status(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(city.address() + "/actuator/" + path))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
