package se.samsvar.query.sentence;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.walk.Observation;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkEvent.*;
import se.samsvar.walk.WalkEvent.WalkActionListSettled;
import se.samsvar.walk.WalkEvent.WalkAttendanceRecorded;
import se.samsvar.walk.WalkEvent.WalkFeedbackPlanned;
import se.samsvar.walk.WalkEvent.WalkInvited;
import se.samsvar.walk.WalkEvent.WalkLeft;
import se.samsvar.walk.WalkEvent.WalkPreMeetingPlanned;
import se.samsvar.walk.WalkEvent.WalkProtocolWritten;
import se.samsvar.walk.WalkEvent.WalkRelocated;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkStopVisited;

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
                        "WalkReplied",
                        phrases.partner(e.partner()),
                        e.reply().title(phrases.locale()),
                        String.valueOf(e.people()));
            case WalkObservationRecorded e -> observed(e.observation());
            case WalkHeld e -> held(e);
            case WalkCancelled e -> phrases.say("WalkCancelled", phrases.text(e.reason()));
            case WalkInvited e -> phrases.say("WalkInvited", phrases.partners(e.partners()));
            case WalkRouteSet e -> route(e);
            case WalkStopVisited e -> phrases.say(e.visited() ? "WalkStopVisited" : "WalkStopVisited.undone");
            case WalkPreMeetingPlanned e ->
                phrases.say("WalkPreMeetingPlanned", phrases.when(e.startsAt()), at(e.place()));
            case WalkAttendanceRecorded e ->
                phrases.say("WalkAttendanceRecorded", phrases.partner(e.partner()), String.valueOf(e.people()));
            case WalkProtocolWritten e -> phrases.say("WalkProtocolWritten", phrases.text(e.text()));
            case WalkActionListSettled _ -> phrases.say("WalkActionListSettled");
            case WalkFeedbackPlanned e -> phrases.say("WalkFeedbackPlanned", phrases.when(e.startsAt()), at(e.place()));
            case WalkRelocated e ->
                phrases.say("WalkRelocated", e.from().name(), e.district().name(), phrases.when(e.startsAt()));
            case WalkLeft _ -> phrases.say("WalkLeft");
            case WalkFeedbackGiven e ->
                phrases.say("WalkFeedbackGiven", phrases.when(e.heldAt()), phrases.text(e.text()));
        };
    }

    private String rescheduled(WalkRescheduled event) {
        return phrases.say(
                "WalkRescheduled",
                phrases.when(event.from()),
                phrases.when(event.startsAt()),
                at(event.meetingPlace()),
                phrases.text(event.reason()));
    }

    private String at(@Nullable String place) {
        return place == null ? "" : phrases.say("WalkRescheduled.place", place);
    }

    private String route(WalkRouteSet event) {
        String stops = event.stops().stream().map(RouteStop::title).collect(Collectors.joining(", "));
        return phrases.say(event.suggested() ? "WalkRouteSet.suggested" : "WalkRouteSet", stops);
    }

    /** The place obeys the class of the text. */
    private String observed(Observation observation) {
        return phrases.say(
                "WalkObservationRecorded",
                observation.category().title(phrases.locale()),
                phrases.mayRead(observation.text()) ? ", " + observation.place() : "",
                phrases.text(observation.text()),
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
