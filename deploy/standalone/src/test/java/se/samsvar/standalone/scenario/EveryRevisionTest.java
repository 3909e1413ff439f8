package se.samsvar.standalone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.upcasting.StoredShapes;
import se.samsvar.walk.WalkEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every revision of every event that ever was, as old rows of the store: all load, and the views are what they would be. */
class EveryRevisionTest {
    private static final Path GOLDEN = Path.of("..", "..", "shared-events", "src", "test", "resources", "events");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String INSERT = """
            insert into command.domain_event (global_index, aggregate_identifier, sequence_number, aggregate_type,
                event_identifier, metadata, payload, payload_revision, payload_type, recorded_at)
            overriding system value values (?, ?, 0, 'Corpus', ?, ?, ?, ?, ?, '2026-11-20T20:15:00Z')""";
    private static final String METADATA =
            "{\"actor\":\"lead\",\"role\":\"OPERATIONAL_LEAD\",\"organisation\":\"ledning\"}";

    /** What others are about is stored before them. */
    private static final List<String> FIRST = List.of(
            "PlanPublished",
            "IncidentReported",
            "WalkScheduled",
            "TaskAssigned",
            "NoticeRequested",
            "NoticeAddressed",
            "ContactSaved",
            "CalendarTokenIssued",
            "WalkObservationRecorded");

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    IncidentEvent.class,
                    TaskEvent.class,
                    WalkEvent.class,
                    NoticeEvent.class,
                    PartnerEvent.class,
                    PlanEvent.class,
                    PoliceRecordEvent.class)
            .flatMap(parent -> Arrays.stream(parent.getPermittedSubclasses()))
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @TempDir
    Path data;

    private record Row(String type, String revision, String payload) {
        static Row golden(Path file) {
            String[] name = file.getFileName().toString().split("\\.");
            try {
                return new Row(name[0], name[1], Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The same in a history of its own, where a type that had no such revision yet is of the one before. */
        Row inHistory(int history) {
            return new Row(
                    type,
                    revision,
                    payload.replaceAll(
                            "([0-9a-f]{8}-[0-9a-f]{4}-)[0-9a-f]{4}(-[0-9a-f]{4}-[0-9a-f]{12})",
                            "$1a00" + history + "$2"));
        }

        Row renewed() {
            ObjectNode event = (ObjectNode) JSON.readTree(payload);
            StoredShapes.renew(javaType().getName(), revision, event);
            return new Row(type, javaType().getAnnotation(Revision.class).value(), event.toString());
        }

        Class<?> javaType() {
            return TYPES.get(type);
        }

        int order() {
            int first = FIRST.indexOf(type);
            return first < 0 ? FIRST.size() : first;
        }
    }

    @Test
    void allLoadAndAreRebuiltEqualWhicheverRevisionIsStored() throws IOException {
        List<Row> old = corpus();
        List<Row> renewed = old.stream().map(Row::renewed).toList();
        assertThat(renewed).isNotEqualTo(old);
        try (City city = City.on(data)) {
            Views views = new Views(city);
            views.stopEverythingElse();
            // what has become due by the clock that other tests have moved would add events of its own
            ((Lifecycle) city.bean("schedulerLifecycle")).stop();
            Map<String, String> fromOld = stored(city, views, old);
            assertThat(fromOld)
                    .hasSizeGreaterThan(45)
                    .noneSatisfy((table, rows) -> assertThat(rows).as(table).startsWith("0 "));
            assertThat(stored(city, views, renewed)).isEqualTo(fromOld);
        }
    }

    /** @return the digests of what the live views make of these events, which are those of the rebuilt ones too */
    private static Map<String, String> stored(City city, Views views, List<Row> rows) {
        JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
        jdbc.update("delete from command.domain_event");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            jdbc.update(
                    INSERT,
                    100_000 + i,
                    "corpus-" + i,
                    "corpus-event-" + i,
                    METADATA.getBytes(StandardCharsets.UTF_8),
                    row.payload().getBytes(StandardCharsets.UTF_8),
                    row.revision(),
                    row.javaType().getName());
        }
        views.replayAll();
        assertThat(jdbc.queryForList(
                        "select payload_type || ' ' || cause_message from query.dead_letter_entry", String.class))
                .isEmpty();
        JsonNode rebuilt = views.rebuilt();
        assertThat(rebuilt.path("state").asString()).as("%s", rebuilt).isEqualTo("EQUAL");
        Map<String, String> digests = Views.digests(rebuilt);
        assertThat(digests.get("audit_event")).as("%s", digests.keySet()).startsWith(rows.size() + " ");
        return digests;
    }

    /** One history for each number of revision, so that none of them stands in the way of another. */
    private static List<Row> corpus() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            Map<String, List<Row>> byType = files.map(Row::golden).collect(Collectors.groupingBy(Row::type));
            int histories = byType.values().stream().mapToInt(List::size).max().orElseThrow();
            List<Row> corpus = new ArrayList<>();
            for (int history = 1; history <= histories; history++) {
                for (List<Row> revisions : byType.values()) {
                    corpus.add(revisions.stream()
                            .sorted(Comparator.comparing(Row::revision))
                            .toList()
                            .get(Math.min(history, revisions.size()) - 1)
                            .inHistory(history));
                }
            }
            return corpus.stream()
                    .sorted(Comparator.comparingInt(Row::order).thenComparing(Row::type))
                    .toList();
        }
    }
}
