package se.samsvar.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.Confidentiality;
import se.samsvar.query.testing.QueryTest;

/** Every type of event, delivered twice and replayed into empty tables, leaves the same rows. */
class RepeatedEventsTest extends QueryTest {
    private static final List<String> VIEWS = List.of(
            "incidents", "inbox", "walks", "calendar", "partners", "goals", "audit", "figures", "plans", "replay");

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EventStore store;

    private Map<String, String> before = Map.of();

    @BeforeEach
    void everyEventHasHappened() {
        EventSamples samples = new EventSamples("Text", Confidentiality.AUTHORITIES);
        EventSamples.types().forEach(type -> happenings.store(samples.event(type)));
        before = rows();
        assertThat(before)
                .hasSize(62)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void deliveredAgain() {
        VIEWS.forEach(view -> {
            processor(view).shutDown();
            jdbc.update("delete from query.token_entry where processor_name = ?", view);
            processor(view).start();
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void replayedIntoEmptyTables() {
        VIEWS.forEach(view -> {
            processor(view).shutDown();
            processor(view).resetTokens();
            processor(view).start();
        });
        assertThat(rows()).isEqualTo(before);
    }

    private PooledStreamingEventProcessor processor(String view) {
        return processing
                .eventProcessor(view, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private long position(String view) {
        return processor(view).processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    private Map<String, String> rows() {
        long head = store.createHeadToken().position().orElseThrow();
        VIEWS.forEach(view -> await().until(() -> position(view) >= head));
        assertThat(jdbc.queryForList("select cause_message from query.dead_letter_entry", String.class))
                .isEmpty();
        Map<String, String> rows = new TreeMap<>();
        jdbc.queryForList("select tablename from pg_tables where schemaname = 'query'", String.class).stream()
                .filter(table -> VIEWS.contains(table.split("_")[0]))
                .forEach(table -> rows.put(table, content(table)));
        return rows;
    }

    private String content(String table) {
        return String.valueOf(jdbc.queryForObject(
                "select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from query." + table + " t",
                String.class));
    }
}
