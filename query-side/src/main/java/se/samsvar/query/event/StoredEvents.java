package se.samsvar.query.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.json.MessageJson;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON, under their simple names, as the views keep them. */
public final class StoredEvents {

    private static final Map<String, Class<?>> TYPES = Stream.of(
                    IncidentEvent.class,
                    TaskEvent.class,
                    WalkEvent.class,
                    NoticeEvent.class,
                    PartnerEvent.class,
                    PlanEvent.class,
                    PoliceRecordEvent.class)
            .flatMap(parent -> Arrays.stream(parent.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    private static final JsonMapper JSON = json();

    private StoredEvents() {}

    public static String name(DomainEvent event) {
        return event.getClass().getSimpleName();
    }

    public static boolean isType(String name) {
        return TYPES.containsKey(name);
    }

    /** All of them, in the order of the alphabet. */
    public static List<String> names() {
        return TYPES.keySet().stream().sorted().toList();
    }

    public static String json(DomainEvent event) {
        return JSON.writeValueAsString(event);
    }

    /** @throws IllegalArgumentException where no event has that name */
    public static DomainEvent read(String name, String json) {
        Class<?> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No event is called " + name);
        }
        return (DomainEvent) JSON.readValue(json, type);
    }

    private static JsonMapper json() {
        JsonMapper.Builder builder = JsonMapper.builder();
        MessageJson.tolerant(builder);
        return builder.build();
    }
}
