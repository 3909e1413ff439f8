package se.samsvar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.json.MessageJson;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.upcasting.StoredShapes;
import se.samsvar.walk.WalkEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stored events live for ever: every type and revision has a file here that must be read and written alike. */
class StoredEventsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "events");

    private final JsonMapper mapper = mapper();

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.tolerant(builder);
        return builder.build();
    }

    static Stream<Class<?>> types() {
        return Stream.of(
                        IncidentEvent.class,
                        TaskEvent.class,
                        WalkEvent.class,
                        NoticeEvent.class,
                        PartnerEvent.class,
                        PlanEvent.class,
                        PoliceRecordEvent.class)
                .flatMap(context -> Arrays.stream(context.getPermittedSubclasses()));
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasAFileOfItsRevision(Class<?> type) {
        Revision revision = type.getAnnotation(Revision.class);
        assertThat(revision).as("@Revision of %s", type.getSimpleName()).isNotNull();
        assertThat(GOLDEN.resolve(type.getSimpleName() + "." + revision.value() + ".json"))
                .isRegularFile();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsReadAndWrittenAlike(Path file) throws IOException {
        Map<String, Class<?>> byName = types().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        String name = file.getFileName().toString();
        Class<?> type = byName.get(name.substring(0, name.indexOf('.')));
        assertThat(type).as("type of %s", name).isNotNull();

        ObjectNode stored = (ObjectNode) mapper.readTree(Files.readString(file));
        String revision = name.substring(name.indexOf('.') + 1, name.lastIndexOf('.'));
        StoredShapes.renew(type.getName(), revision, stored);
        Object event = mapper.treeToValue(stored, type);
        assertThat(mapper.readTree(mapper.writeValueAsString(event))).isEqualTo(stored);
        assertThat(mapper.readValue(mapper.writeValueAsString(event), type)).isEqualTo(event);
    }

    @Test
    void aFieldOfANewerVersionIsIgnored() throws IOException {
        String json = Files.readString(GOLDEN.resolve("SceneReleased.1.json"));
        String newer = json.replaceFirst("\\{", "{\"somethingNew\": 1,");
        assertThat(mapper.readValue(newer, IncidentEvent.SceneReleased.class))
                .isEqualTo(mapper.readValue(json, IncidentEvent.SceneReleased.class));
    }
}
