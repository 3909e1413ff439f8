package se.samsvar.query.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkJoined;

/** The incidents whose history an event belongs to. */
final class ConcernedIncidents {

    private ConcernedIncidents() {}

    static List<UUID> of(DomainEvent event) {
        return List.copyOf(Set.copyOf(ids(event).stream().map(IncidentId::value).toList()));
    }

    private static List<IncidentId> ids(DomainEvent event) {
        return switch (event) {
            case IncidentMerged merged -> List.of(merged.incidentId(), merged.into());
            case IncidentEvent happened -> List.of(happened.incidentId());
            case TaskEvent happened -> List.of(happened.incidentId());
            case NoticeEvent happened -> List.of(happened.incidentId());
            case WalkJoined joined -> and(joined.incidents(), joined.joined());
            case WalkEvent happened -> happened.incidents();
            case PoliceRecordEvent happened -> {
                IncidentId became = happened.record().incidentId();
                yield became == null ? List.of() : List.of(became);
            }
            default -> List.of();
        };
    }

    private static List<IncidentId> and(List<IncidentId> incidents, IncidentId more) {
        List<IncidentId> all = new ArrayList<>(incidents);
        all.add(more);
        return all;
    }
}
