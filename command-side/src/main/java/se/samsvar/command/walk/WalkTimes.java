package se.samsvar.command.walk;

import java.time.Instant;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The limits of a walk: when it may be held, and with how many. */
final class WalkTimes {

    /** With more than this nobody hears what is said. */
    static final int MOST_PEOPLE = 20;

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
}
