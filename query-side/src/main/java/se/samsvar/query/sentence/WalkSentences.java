package se.samsvar.query.sentence;

import se.samsvar.walk.Observation;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;

record WalkSentences(Phrases phrases) {

    String of(WalkEvent event) {
        return switch (event) {
            case WalkScheduled e ->
                phrases.say(
                        "WalkScheduled",
                        phrases.title(e.kind()),
                        e.district().name(),
                        phrases.when(e.startsAt()),
                        phrases.partners(e.invited()));
            case WalkJoined e -> phrases.say("WalkJoined", phrases.when(e.startsAt()));
            case WalkRescheduled e -> rescheduled(e);
            case WalkReplied e ->
                phrases.say(
                        "WalkReplied", phrases.partner(e.partner()), e.reply().title(), String.valueOf(e.people()));
            case WalkObservationRecorded e -> observed(e.observation());
            case WalkHeld e -> held(e);
            case WalkCancelled e -> phrases.say("WalkCancelled", phrases.text(e.reason()));
            case WalkFeedbackGiven e ->
                phrases.say("WalkFeedbackGiven", phrases.when(e.heldAt()), phrases.text(e.text()));
        };
    }

    private String rescheduled(WalkRescheduled event) {
        return phrases.say(
                "WalkRescheduled",
                phrases.when(event.from()),
                phrases.when(event.startsAt()),
                event.meetingPlace() == null ? "" : phrases.say("WalkRescheduled.place", event.meetingPlace()),
                phrases.text(event.reason()));
    }

    private String observed(Observation observation) {
        return phrases.say(
                "WalkObservationRecorded",
                observation.category().title(),
                observation.place(),
                observation.text(),
                observation.responsible() == null
                        ? ""
                        : phrases.say(
                                "WalkObservationRecorded.responsible", phrases.partner(observation.responsible())));
    }

    private String held(WalkHeld event) {
        int people =
                event.attendance().values().stream().mapToInt(Integer::intValue).sum();
        return phrases.say(
                "WalkHeld",
                phrases.title(event.kind()),
                phrases.when(event.heldAt()),
                String.valueOf(people),
                phrases.text(event.summary()));
    }
}
