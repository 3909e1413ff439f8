package se.samsvar.query.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentId;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.WalkJoined;
import se.samsvar.walk.WalkEvent.WalkLeft;

/** The incidents whose history an event belongs to. */
public final class ConcernedIncidents {

    private ConcernedIncidents() {}

    /** Each once; none for what is about no incident, or about several, such as a digest. */
    public static List<IncidentId> of(DomainEvent event) {
        return ids(event).stream().distinct().toList();
    }

    private static List<IncidentId> ids(DomainEvent event) {
        return switch (event) {
            case IncidentMerged merged -> List.of(merged.incidentId(), merged.into());
            case IncidentUnmerged parted -> List.of(parted.incidentId(), parted.from());
            case IncidentEvent happened -> List.of(happened.incidentId());
            case TaskEvent happened -> List.of(happened.incidentId());
            case NoticeEvent happened -> about(happened.incidentId());
            case WalkJoined joined -> and(joined.incidents(), joined.joined());
            case WalkLeft left -> and(left.incidents(), left.left());
            case WalkEvent happened -> happened.incidents();
            case PoliceRecordEvent happened -> about(happened.record().incidentId());
            default -> List.of();
        };
    }

    private static List<IncidentId> about(@Nullable IncidentId incident) {
        return incident == null ? List.of() : List.of(incident);
    }

    private static List<IncidentId> and(List<IncidentId> incidents, IncidentId more) {
        List<IncidentId> all = new ArrayList<>(incidents);
        all.add(more);
        return all;
    }
}
