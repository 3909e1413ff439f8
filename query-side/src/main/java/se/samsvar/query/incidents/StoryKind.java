package se.samsvar.query.incidents;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.GoalActionLogged;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentEvent.NoteAdded;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.task.TaskEvent;
import se.samsvar.walk.WalkEvent;

/** What kind of thing happened, with its word in the address and its icon. */
enum StoryKind {
    INCIDENT("handelse", "pin"),
    CORRECTION("rattelse", "history"),
    NOTE("anteckning", "comment"),
    TASK("uppgift", "check"),
    WALK("vandring", "walk"),
    ACTION("insats", "goals"),
    NOTICE("avisering", "bell"),
    REVIEW("genomgang", "plan"),
    POLICE("polisen", "import");

    private final String word;
    private final String icon;

    StoryKind(String word, String icon) {
        this.word = word;
        this.icon = icon;
    }

    public String word() {
        return word;
    }

    public String icon() {
        return icon;
    }

    static StoryKind of(DomainEvent event) {
        return switch (event) {
            case IncidentReclassified _, LocationCorrected _ -> CORRECTION;
            case NoteAdded _ -> NOTE;
            case GoalActionLogged _ -> ACTION;
            case ReviewHeld _, ReviewReported _, ReviewActionAssigned _, ReviewActionsSettled _ -> REVIEW;
            case IncidentEvent _ -> INCIDENT;
            case TaskEvent _ -> TASK;
            case WalkEvent _ -> WALK;
            case NoticeEvent _ -> NOTICE;
            case PoliceRecordEvent _ -> POLICE;
            default -> throw new IllegalArgumentException("No part of an incident's story: " + event.getClass());
        };
    }

    /** @return null where none is asked for */
    static @Nullable StoryKind asked(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> BadParameter.malformed("slag", word));
    }
}
