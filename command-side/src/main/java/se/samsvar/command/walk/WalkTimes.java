package se.samsvar.command.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import se.samsvar.incident.IncidentId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The limits of a walk: when it may be held, and with how many. */
final class WalkTimes {

    /** With more than this nobody hears what is said. */
    static final int MOST_PEOPLE = 20;

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");
    private static final int FEEDBACK_FROM = 14;
    private static final int FEEDBACK_UNTIL = 21;

    private WalkTimes() {}

    static void checkStart(Instant startsAt, Instant notBefore, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refusal(RefusalCode.WALK_IN_PAST, "startsAt");
        }
        if (startsAt.isBefore(notBefore)) {
            throw new Refusal(RefusalCode.WALK_TOO_EARLY, "startsAt", notBefore.toString());
        }
    }

    static void checkHeld(Instant heldAt, Instant notBefore, Instant now) {
        if (heldAt.isAfter(now)) {
            throw new Refusal(RefusalCode.WALK_HELD_IN_FUTURE, "heldAt");
        }
        if (heldAt.isBefore(notBefore)) {
            throw new Refusal(RefusalCode.WALK_TOO_EARLY, "heldAt", notBefore.toString());
        }
    }

    static void checkPeople(int people) {
        if (people > MOST_PEOPLE) {
            throw new Refusal(RefusalCode.WALK_TOO_MANY, "people", String.valueOf(MOST_PEOPLE));
        }
    }

    /** A walk is counted when it has begun. */
    static void checkBegun(Instant startsAt, Instant now) {
        if (startsAt.isAfter(now)) {
            throw new Refusal(RefusalCode.WALK_HELD_IN_FUTURE, "people");
        }
    }

    static void checkPreMeeting(Instant startsAt, Instant walkStartsAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refusal(RefusalCode.WALK_IN_PAST, "startsAt");
        }
        if (!startsAt.isBefore(walkStartsAt)) {
            throw new Refusal(RefusalCode.WALK_PRE_MEETING, "startsAt");
        }
    }

    /** Feedback is given 14 to 21 days after the walk, by the days of the city's calendar. */
    static void checkFeedback(Instant startsAt, Instant heldAt, Instant now) {
        if (!startsAt.isAfter(now)) {
            throw new Refusal(RefusalCode.WALK_IN_PAST, "startsAt");
        }
        LocalDate walk = heldAt.atZone(CITY).toLocalDate();
        LocalDate day = startsAt.atZone(CITY).toLocalDate();
        LocalDate first = walk.plusDays(FEEDBACK_FROM);
        LocalDate last = walk.plusDays(FEEDBACK_UNTIL);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new Refusal(RefusalCode.WALK_FEEDBACK_WINDOW, "startsAt", first.toString(), last.toString());
        }
    }

    static List<IncidentId> with(List<IncidentId> incidents, IncidentId more) {
        List<IncidentId> all = new ArrayList<>(incidents);
        all.add(more);
        return all;
    }

    static List<IncidentId> without(List<IncidentId> incidents, IncidentId left) {
        return incidents.stream().filter(incident -> !incident.equals(left)).toList();
    }
}
