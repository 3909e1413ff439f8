package se.samsvar.query.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.event.ConcernedIncidents;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskReassigned;
import se.samsvar.walk.WalkEvent;

/** What a domain event means to those who look. */
final class LiveEvents {
    private static final String PICTURE = "picture";

    private LiveEvents() {}

    static List<IncidentId> incidents(DomainEvent event) {
        return ConcernedIncidents.of(event);
    }

    /** @param concerned the organisations that each incident concerns */
    static List<LiveEvent> of(long number, DomainEvent event, Map<IncidentId, Set<PartnerId>> concerned) {
        List<IncidentId> incidents = incidents(event);
        return switch (event) {
            case IncidentEvent _ -> {
                List<LiveEvent> events = new ArrayList<>();
                for (IncidentId incident : incidents) {
                    Set<PartnerId> partners = all(List.of(incident), concerned);
                    events.add(incident(number, incident, partners));
                    events.add(picture(number, partners));
                }
                yield events;
            }
            case TaskEvent e -> {
                Set<PartnerId> partners = partners(e);
                Map<String, Object> data = Map.of(
                        "taskId", e.taskId().toString(),
                        "incidentId", e.incidentId().toString());
                yield List.of(new LiveEvent(number, "task", data, incidents, partners), picture(number, partners));
            }
            case WalkEvent e -> {
                Set<PartnerId> partners = all(incidents, concerned);
                yield List.of(
                        new LiveEvent(number, "walk", id("walkId", e.walkId()), incidents, partners),
                        picture(number, partners));
            }
            case NoticeEvent e ->
                incidents.stream()
                        .map(incident -> incident(number, incident, Set.of(e.partner())))
                        .toList();
            case PoliceRecordEvent _ -> List.of(picture(number, null));
            default -> List.of();
        };
    }

    private static LiveEvent incident(long number, IncidentId incident, Set<PartnerId> partners) {
        return new LiveEvent(number, "incident", id("incidentId", incident), List.of(incident), partners);
    }

    private static LiveEvent picture(long number, @Nullable Set<PartnerId> partners) {
        return new LiveEvent(number, PICTURE, Map.of(), List.of(), partners);
    }

    private static Map<String, Object> id(String name, Object id) {
        return Map.of(name, id.toString());
    }

    private static Set<PartnerId> partners(TaskEvent event) {
        return event instanceof TaskReassigned e
                ? new HashSet<>(List.of(e.from(), e.partner()))
                : Set.of(event.partner());
    }

    private static Set<PartnerId> all(Collection<IncidentId> incidents, Map<IncidentId, Set<PartnerId>> concerned) {
        Set<PartnerId> partners = new HashSet<>();
        incidents.forEach(incident -> partners.addAll(concerned.getOrDefault(incident, Set.of())));
        return partners;
    }
}
