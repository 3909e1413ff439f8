package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Stop and start again: nothing is lost, sagas and deadlines go on. */
class RestartTest {

    @TempDir
    Path data;

    private static List<String> types(City city, String incident) {
        return city.as("auditor").items("/api/audit/events?size=200&incident=" + incident).stream()
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static List<JsonNode> tasks(City city, String incident) {
        return city.as("lead")
                .read("/api/incidents/" + incident)
                .path("tasks")
                .valueStream()
                .toList();
    }

    private static JsonNode task(City city, String incident, String row) {
        return tasks(city, incident).stream()
                .filter(task -> task.path("planRow").asString().equals(row))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsLostAndEverythingGoesOn() {
        String incident;
        JsonNode picture;
        try (City city = City.on(data)) {
            incident = Reports.carriedOut(city, Reports.shooting());
            await().until(() -> types(city, incident).stream()
                            .filter(type -> type.equals("NoticeDelivered") || type.equals("NoticeDeferred"))
                            .count()
                    == 11);
            picture = city.as("lead").read("/api/picture").path("incidents");
        }
        try (City city = City.on(data)) {
            assertThat(city.as("lead").read("/api/picture").path("incidents")).isEqualTo(picture);

            // the crisis support of social services is due two hours after the incident: silence reminds, then
            // escalates
            String support = task(city, incident, "6").path("taskId").asString();
            TestTime.pass(Duration.ofMinutes(80));
            await().until(() -> types(city, incident).contains("TaskReminded"));
            TestTime.pass(Duration.ofMinutes(30));
            await().untilAsserted(() -> {
                JsonNode late = city.as("lead").read("/api/tasks/" + support);
                assertThat(late.path("overdue").asBoolean()).isTrue();
                assertThat(types(city, incident)).contains("TaskOverdue");
            });

            // the saga still knows what it assigned
            city.as("lead").order("/api/incidents/" + incident + "/false-alarm", Map.of("reason", "Smällare"));
            await().untilAsserted(() -> assertThat(tasks(city, incident))
                    .allSatisfy(
                            task -> assertThat(task.path("status").asString()).isEqualTo("CANCELLED")));
            assertThat(types(city, incident).stream().filter("TaskOverdue"::equals))
                    .hasSize(1);
        }
    }
}
