package se.samsvar.command.incident;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.incident.ActionId;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.IncidentCommand.LogGoalAction;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.NoteId;
import se.samsvar.incident.Place;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskId;

/** What an incident has become after its events: only what its rules must know. */
@NullUnmarked
final class IncidentState {

    IncidentStatus status;
    IncidentType firstType;
    IncidentFacts reported;
    Place place;
    Classification classification;
    Instant sceneReleasedAt;
    IncidentId mergedInto;
    Classification plannedFor;
    Set<PartnerId> partners = Set.of();
    ReviewHeld review;
    ReviewReported report;
    boolean reviewSettled;
    final Map<TaskId, ReviewActionAssigned> reviewActions = new HashMap<>();
    final Map<NoteId, ClassifiedText> notes = new HashMap<>();
    final Map<ActionId, LogGoalAction> actions = new HashMap<>();

    record Classification(IncidentType type, boolean suspected, boolean attempted) {}

    void after(IncidentEvent event) {
        switch (event) {
            case IncidentReported e -> reported(e);
            case IncidentReclassified e -> classification = new Classification(e.to(), e.suspected(), e.attempted());
            case LocationCorrected e -> place = e.to();
            case FalseAlarmDeclared e -> status = IncidentStatus.FALSE_ALARM;
            case SceneReleased e -> sceneReleasedAt = e.releasedAt();
            case IncidentMerged e -> {
                status = IncidentStatus.MERGED;
                mergedInto = e.into();
            }
            case NoteAdded e -> notes.put(e.noteId(), e.text());
            case GoalActionLogged e ->
                actions.put(e.actionId(), new LogGoalAction(e.incidentId(), e.actionId(), e.goal(), e.description()));
            case IncidentUnmerged e -> {
                status = IncidentStatus.OPEN;
                mergedInto = null;
            }
            case IncidentClosed e -> status = IncidentStatus.CLOSED;
            case IncidentReopened e -> status = IncidentStatus.OPEN;
            case ReviewHeld e -> review = e;
            case ReviewReported e -> report = e;
            case ReviewActionAssigned e -> reviewActions.put(e.taskId(), e);
            case ReviewActionsSettled e -> reviewSettled = true;
            case ResponseStarted e -> {
                plannedFor = classification;
                partners = Set.copyOf(e.partners());
            }
            case ResponseRecordedAsHistory e -> plannedFor = classification;
        }
    }

    private void reported(IncidentReported event) {
        status = IncidentStatus.OPEN;
        reported = event.facts();
        firstType = event.type();
        place = event.facts().place();
        classification = new Classification(
                event.type(), event.facts().suspected(), event.facts().attempted());
    }
}
