package se.samsvar.query;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import se.samsvar.DomainEvent;
import se.samsvar.NamedIds;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.Position;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.response.PlanEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;

/** One event of every type, made from the types themselves so that a new event is covered at once. */
public record EventSamples(String text, Confidentiality confidentiality) {

    private static final Instant AT = Instant.parse("2026-11-20T20:15:00Z");

    public static Stream<Class<?>> types() {
        return Stream.of(
                        IncidentEvent.class,
                        TaskEvent.class,
                        WalkEvent.class,
                        NoticeEvent.class,
                        PartnerEvent.class,
                        PlanEvent.class,
                        PoliceRecordEvent.class)
                .flatMap(parent -> Arrays.stream(parent.getPermittedSubclasses()));
    }

    public DomainEvent event(Class<?> type) {
        return (DomainEvent) sample(type, type.getSimpleName());
    }

    private Object sample(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return of.length == 1 ? List.of(sample(of[0], name)) : Map.of(sample(of[0], name), sample(of[1], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == ClassifiedText.class) {
            return new ClassifiedText(text, confidentiality);
        } else if (plain == GoalPair.class) {
            return new GoalPair(GoalArea.G, Activity.STR);
        } else if (plain == Position.class) {
            return new Position(59.6, 16.46);
        } else if (plain == PartnerId.class) {
            return new PartnerId("raddning");
        } else if (plain.isRecord()) {
            return record(plain);
        }
        return plain.isEnum() ? plain.getEnumConstants()[0] : simple(plain, name);
    }

    private static Object simple(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> name + " så";
            case "Instant" -> AT;
            case "LocalTime" -> LocalTime.of(7, 30);
            case "UUID" -> NamedIds.of(name);
            case "int", "Integer" -> 7;
            case "long", "Long" -> 77L;
            case "boolean" -> true;
            default -> throw new IllegalArgumentException("No sample for " + type);
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> sample(component.getGenericType(), component.getName()))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static UUID id(String name) {
        return NamedIds.of(name);
    }
}
