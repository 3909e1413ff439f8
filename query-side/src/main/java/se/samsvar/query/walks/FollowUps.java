package se.samsvar.query.walks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What follows a walk that was held. The action list's date counts working days and public holidays, so it stands on its
 * task alone.
 */
record FollowUps(Instant protocolDueAt, Instant feedbackFrom, Instant feedbackUntil, Instant repeatAt) {

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

    static FollowUps after(Instant heldAt) {
        return new FollowUps(heldAt.plus(Duration.ofHours(24)), days(heldAt, 14), days(heldAt, 21), days(heldAt, 90));
    }

    /** The same time of day, also over a change of summer time. */
    private static Instant days(Instant heldAt, int days) {
        return heldAt.atZone(CITY).plusDays(days).toInstant();
    }
}
