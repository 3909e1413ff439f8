package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.query.axon.Projections;
import tools.jackson.databind.JsonNode;

/** The read models of a city, and what becomes of them when they are filled again. */
final class Views {
    private final City city;
    private final JdbcTemplate jdbc;
    private final EventProcessingConfiguration processing;

    Views(City city) {
        this.city = city;
        this.jdbc = city.bean(JdbcTemplate.class);
        this.processing = city.bean(EventProcessingConfiguration.class);
    }

    List<String> names() {
        return city.bean(Projections.class).names();
    }

    /** Sagas and deliveries too follow the events; they are left standing. */
    void stopEverythingElse() {
        processing.eventProcessors().forEach((name, processor) -> {
            if (!names().contains(name)) {
                processor.shutDown();
            }
        });
    }

    void replayAll() {
        names().forEach(view -> {
            StreamingEventProcessor processor = processor(view);
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        });
        awaitAll();
    }

    void awaitAll() {
        Long head = jdbc.queryForObject("select max(global_index) from command.domain_event", Long.class);
        names().forEach(view -> await().until(() -> position(processor(view)) >= (head == null ? 0 : head)));
    }

    /** @return what the comparison has found */
    JsonNode rebuilt() {
        awaitAll();
        Api.Answer answer = city.as("auditor").post("/api/audit/rebuild?wait=60", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The digest of every table, by its name. */
    static Map<String, String> digests(JsonNode rebuilt) {
        Map<String, String> digests = new TreeMap<>();
        rebuilt.path("views")
                .forEach(view -> view.path("tables")
                        .forEach(table -> digests.put(
                                table.path("table").asString(),
                                table.path("rows").asLong() + " "
                                        + table.path("digest").asString())));
        return digests;
    }

    private StreamingEventProcessor processor(String view) {
        return processing.eventProcessor(view, StreamingEventProcessor.class).orElseThrow();
    }

    private static long position(StreamingEventProcessor view) {
        return view.processingStatus().values().stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(-1))
                .min()
                .orElse(-1);
    }
}
