package se.samsvar.query.event;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.partner.PartnerId;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.security.Viewer;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskEvent.TaskReassigned;

/** Which events of an incident that concerns it a partner may know of. Others who see incidents see every event. */
public final class EventVisibility {
    private EventVisibility() {}

    /**
     * @param author the organisation behind the event
     * @param ownTasks the tasks of the viewer's organisation
     */
    public static boolean isVisible(DomainEvent event, @Nullable PartnerId author, Set<UUID> ownTasks, Viewer viewer) {
        if (viewer.seesEveryIncident()) {
            return true;
        }
        return switch (event) {
            case TaskReassigned e -> viewer.seesTasksOf(e.partner()) || viewer.seesTasksOf(e.from());
            case TaskEvent e -> viewer.seesTasksOf(e.partner());
            case NoticeEvent e -> viewer.seesTasksOf(e.partner());
            case GoalActionLogged e ->
                e.taskId() != null && ownTasks.contains(e.taskId().value())
                        || viewer.organisation().equals(author);
            case NoteAdded e ->
                author == null
                        ? viewer.mayRead(e.text().confidentiality())
                        : viewer.mayRead(e.text().confidentiality(), author);
            case ReviewHeld e -> viewer.seesTasksOf(e.owner());
            case ReviewReported e -> viewer.seesTasksOf(e.owner());
            case ReviewActionAssigned e -> viewer.seesTasksOf(e.owner());
            case ReviewActionsSettled _ -> false;
            // it says how many tasks there are and for whom
            case ResponseStarted _ -> false;
            case PoliceRecordEvent _ -> true;
            default -> viewer.seesIncidents();
        };
    }
}
