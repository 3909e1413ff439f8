package se.samsvar.query.sentence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentEvent.ReviewActionAssigned;
import se.samsvar.incident.IncidentEvent.ReviewActionsSettled;
import se.samsvar.incident.IncidentEvent.ReviewHeld;
import se.samsvar.incident.IncidentEvent.ReviewReported;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;

/** @param on the incident whose story it is told in, or null where the sentence stands alone */
record IncidentSentences(Phrases phrases, @Nullable IncidentId on) {

    String of(IncidentEvent event) {
        return switch (event) {
            case IncidentReported e -> reported(e);
            case IncidentReclassified e ->
                phrases.say(
                        "IncidentReclassified",
                        e.from().title(phrases.locale()),
                        e.to().title(phrases.locale()),
                        phrases.text(e.reason()));
            case LocationCorrected e ->
                phrases.say(
                        "LocationCorrected", phrases.place(e.from()), phrases.place(e.to()), phrases.text(e.reason()));
            case FalseAlarmDeclared e -> phrases.say("FalseAlarmDeclared", phrases.text(e.reason()));
            case SceneReleased e -> phrases.say("SceneReleased", phrases.when(e.releasedAt()));
            case IncidentMerged e ->
                phrases.say(e.into().equals(on) ? "IncidentMerged.kept" : "IncidentMerged", phrases.text(e.reason()));
            case NoteAdded e -> phrases.say("NoteAdded", phrases.text(e.text()));
            case GoalActionLogged e ->
                phrases.say("GoalActionLogged", e.goal().area(), e.goal().activity(), e.description());
            case IncidentClosed e -> closed(e);
            case IncidentReopened e -> phrases.say("IncidentReopened", phrases.text(e.reason()));
            case IncidentUnmerged e ->
                phrases.say(
                        e.from().equals(on) ? "IncidentUnmerged.kept" : "IncidentUnmerged", phrases.text(e.reason()));
            case ReviewHeld e ->
                phrases.say(
                        "ReviewHeld", phrases.when(e.heldAt()), phrases.partner(e.owner()), phrases.text(e.findings()));
            case ReviewReported e ->
                phrases.say("ReviewReported", phrases.partner(e.owner()), phrases.text(e.report()));
            case ReviewActionAssigned e ->
                phrases.say("ReviewActionAssigned", e.title(), phrases.partner(e.owner()), phrases.when(e.dueAt()));
            case ReviewActionsSettled _ -> phrases.say("ReviewActionsSettled");
            case ResponseStarted e -> started(e);
            case ResponseRecordedAsHistory e -> phrases.say("ResponseRecordedAsHistory", String.valueOf(e.days()));
        };
    }

    private String reported(IncidentReported event) {
        String suspected = event.facts().suspected() ? phrases.say("suspected") : "";
        String attempted = event.facts().attempted() ? phrases.say("attempted") : "";
        return phrases.say(
                event.facts().source().recordId() == null ? "IncidentReported" : "IncidentReported.feed",
                event.type().title(phrases.locale()) + suspected + attempted,
                phrases.place(event.facts().place()),
                phrases.when(event.facts().occurredAt()),
                phrases.text(event.facts().summary()));
    }

    private String closed(IncidentClosed event) {
        String lessons =
                event.lessons() == null ? "" : phrases.say("IncidentClosed.lessons", phrases.text(event.lessons()));
        String open = event.openReason() == null
                ? ""
                : phrases.say("IncidentClosed.open", event.openTasks(), phrases.text(event.openReason()));
        return phrases.say("IncidentClosed", phrases.text(event.summary()), lessons, open);
    }

    private String started(ResponseStarted event) {
        return phrases.say(
                "ResponseStarted",
                lower(event.planType()),
                String.valueOf(event.planVersion()),
                String.valueOf(event.tasks()),
                phrases.partners(event.partners()),
                phrases.say(event.walkId() == null ? "ResponseStarted.noWalk" : "ResponseStarted.walk"));
    }

    private String lower(IncidentType type) {
        return type.title(phrases.locale()).toLowerCase(Locale.ROOT);
    }
}
