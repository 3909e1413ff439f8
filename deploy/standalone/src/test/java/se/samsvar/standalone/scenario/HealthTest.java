package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a node says that it is, on its inner port. */
class HealthTest {
    private static final String AWAY = "alter table query.token_entry rename to token_entry_away";
    private static final String BACK = "alter table query.token_entry_away rename to token_entry";

    @TempDir
    Path data;

    @Test
    void aViewThatStandsStillIsShownAndTakesNobodyOutOfService() throws Exception {
        try (City city = City.on(data, "--management.server.port=0")) {
            Api admin = new Api(inner(city), "admin");
            assertThat(processors(admin)).isEqualTo("UP");

            city.bean(JdbcTemplate.class).execute(AWAY);
            await().untilAsserted(() -> assertThat(named(admin)).contains("\"goals\"", "\"picture\""));
            assertThat(processors(admin)).isEqualTo("DOWN");
            assertThat(admin.get("/actuator/health/readiness").status()).isEqualTo(200);
            JsonNode told = new JsonMapper().readTree(askedByNobody(inner(city) + "/actuator/health"));
            assertThat(told.path("status").asString()).isEqualTo("DOWN");
            assertThat(told.has("components")).isFalse();

            city.bean(JdbcTemplate.class).execute(BACK);
            await().until(() -> processors(admin).equals("UP"));
        }
    }

    private static String processors(Api api) {
        return health(api).path("status").asString();
    }

    private static String named(Api api) {
        return health(api).path("details").path("inError").toString();
    }

    private static JsonNode health(Api api) {
        return api.get("/actuator/health").json().path("components").path("processors");
    }

    private static String inner(City city) {
        return "http://127.0.0.1:" + city.bean(Environment.class).getProperty("local.management.port");
    }

    private static String askedByNobody(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}
