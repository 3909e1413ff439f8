package se.samsvar.query.sentence;

import java.util.Locale;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.incident.IncidentEvent.*;
import se.samsvar.incident.IncidentType;

record IncidentSentences(Phrases phrases) {

    String of(IncidentEvent event) {
        return switch (event) {
            case IncidentReported e -> reported(e);
            case IncidentReclassified e ->
                phrases.say("IncidentReclassified", e.from().title(), e.to().title(), phrases.text(e.reason()));
            case LocationCorrected e ->
                phrases.say(
                        "LocationCorrected", phrases.place(e.from()), phrases.place(e.to()), phrases.text(e.reason()));
            case FalseAlarmDeclared e -> phrases.say("FalseAlarmDeclared", phrases.text(e.reason()));
            case SceneReleased e -> phrases.say("SceneReleased", phrases.when(e.releasedAt()));
            case IncidentMerged e -> phrases.say("IncidentMerged", phrases.text(e.reason()));
            case NoteAdded e -> phrases.say("NoteAdded", phrases.text(e.text()));
            case GoalActionLogged e ->
                phrases.say("GoalActionLogged", e.goal().area(), e.goal().activity(), e.description());
            case IncidentClosed e -> phrases.say("IncidentClosed", phrases.text(e.summary()), lessons(e));
            case ResponseStarted e -> started(e);
            case ResponseRecordedAsHistory e -> phrases.say("ResponseRecordedAsHistory", String.valueOf(e.days()));
        };
    }

    private String reported(IncidentReported event) {
        String suspected = event.facts().suspected() ? phrases.say("suspected") : "";
        String attempted = event.facts().attempted() ? phrases.say("attempted") : "";
        return phrases.say(
                event.facts().source().recordId() == null ? "IncidentReported" : "IncidentReported.feed",
                event.type().title() + suspected + attempted,
                phrases.place(event.facts().place()),
                phrases.when(event.facts().occurredAt()),
                phrases.text(event.facts().summary()));
    }

    private String lessons(IncidentClosed event) {
        return event.lessons() == null ? "" : phrases.say("IncidentClosed.lessons", phrases.text(event.lessons()));
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
        return type.title().toLowerCase(Locale.ROOT);
    }
}
