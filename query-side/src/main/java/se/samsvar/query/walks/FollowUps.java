package se.samsvar.query.walks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What follows a walk that was held.
 *
 * @param actionListDueAt counts working days and public holidays, so it is that of the task; null where there is none
 */
record FollowUps(
        Instant protocolDueAt,
        @Nullable Instant actionListDueAt,
        Instant feedbackFrom,
        Instant feedbackUntil,
        Instant repeatAt) {

    private static final ZoneId CITY = ZoneId.of("Europe/Stockholm");

    static FollowUps after(Instant heldAt, @Nullable Instant actionListDueAt) {
        return new FollowUps(
                heldAt.plus(Duration.ofHours(24)),
                actionListDueAt,
                days(heldAt, 14),
                days(heldAt, 21),
                days(heldAt, 90));
    }

    /** The same time of day, also over a change of summer time. */
    private static Instant days(Instant heldAt, int days) {
        return heldAt.atZone(CITY).plusDays(days).toInstant();
    }
}
