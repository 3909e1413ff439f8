package se.samsvar.command.incident;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;

/** A side of an incident about which two people can contradict each other. */
enum Facet {
    CLASSIFICATION,
    PLACE,
    SCENE,
    STATUS;

    /** The side that an event changes, or null where nobody is contradicted by it. */
    static @Nullable Facet of(IncidentEvent event) {
        return switch (event) {
            case IncidentReclassified e -> CLASSIFICATION;
            case LocationCorrected e -> PLACE;
            case SceneReleased e -> SCENE;
            case FalseAlarmDeclared e -> STATUS;
            case IncidentMerged e -> STATUS;
            case IncidentUnmerged e -> STATUS;
            case IncidentClosed e -> STATUS;
            case IncidentReopened e -> STATUS;
            case IncidentReported e -> null;
            case NoteAdded e -> null;
            case GoalActionLogged e -> null;
            case ResponseStarted e -> null;
            case ResponseRecordedAsHistory e -> null;
            case ReviewHeld e -> null;
            case ReviewReported e -> null;
            case ReviewActionAssigned e -> null;
            case ReviewActionsSettled e -> null;
        };
    }

    /** What the event made of it, in the words that people use. */
    static String words(IncidentEvent event) {
        return switch (event) {
            case IncidentReclassified e -> "omrubricerad till " + e.to().title();
            case LocationCorrected e -> "platsen rättad till " + e.to().district();
            case SceneReleased e -> "platsen frigiven";
            case FalseAlarmDeclared e -> "falsklarm";
            case IncidentMerged e -> "sammanslagen med en annan";
            case IncidentUnmerged e -> "sammanslagningen ångrad";
            case IncidentClosed e -> "avslutad";
            case IncidentReopened e -> "öppnad igen";
            default -> event.getClass().getSimpleName();
        };
    }
}
