package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What somebody has paused stands still until somebody starts it, whatever happens to the process. */
class PausedProcessorTest {
    private static final String PATH = "/api/operations/processors/";

    @TempDir
    Path data;

    @Test
    void aPauseHoldsOverARestartAndWhatWaitedIsDoneWhenItIsStarted() {
        String incident;
        try (City city = City.on(data)) {
            for (String name : List.of("goals", "notices")) {
                assertThat(city.as("admin")
                                .post(PATH + name + "/pause", Map.of())
                                .status())
                        .isEqualTo(204);
                await().until(() -> !isRunning(city, name));
            }
            incident = city.as("lead")
                    .order("/api/incidents", Reports.shootingIn("Bäckby"))
                    .path("incidentId")
                    .asString();
            await().until(() -> notices(city, incident).size() == 11);
        }
        try (City city = City.on(data)) {
            for (String name : List.of("goals", "notices")) {
                JsonNode paused = state(city, name);
                assertThat(paused.path("state").asString()).isEqualTo("PAUSED");
                assertThat(paused.path("paused").path("by").asString()).isEqualTo("admin");
                assertThat(paused.path("lag").asLong()).isPositive();
                assertThat(isRunning(city, name)).isFalse();
                // whoever else wants to start it
                city.bean(EventProcessingConfiguration.class)
                        .eventProcessor(name)
                        .orElseThrow()
                        .start();
                assertThat(isRunning(city, name)).isFalse();
            }
            assertThat(notices(city, incident)).contains("REQUESTED").isSubsetOf("REQUESTED", "DEFERRED");

            for (String name : List.of("goals", "notices")) {
                city.as("admin").post(PATH + name + "/start", Map.of());
                await().until(() -> state(city, name).path("lag").asLong(-1) == 0);
                assertThat(state(city, name).path("state").asString()).isEqualTo("RUNNING");
            }
            await().until(() -> !notices(city, incident).contains("REQUESTED"));
            assertThat(city.as("admin").items("/api/operations/log").stream()
                            .map(deed -> deed.path("side").asString() + " "
                                    + deed.path("kind").asString() + " "
                                    + deed.path("by").asString()))
                    .containsExactlyInAnyOrder(
                            "query PAUSED admin",
                            "query STARTED admin",
                            "command PAUSED admin",
                            "command STARTED admin");
        }
    }

    private static boolean isRunning(City city, String name) {
        return city.bean(EventProcessingConfiguration.class)
                .eventProcessor(name)
                .orElseThrow()
                .isRunning();
    }

    private static JsonNode state(City city, String name) {
        return city.as("admin").items("/api/operations/processors").stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notices(City city, String incident) {
        return city.as("lead")
                .read("/api/incidents/" + incident)
                .path("notifications")
                .valueStream()
                .map(notice -> notice.path("status").asString())
                .toList();
    }
}
