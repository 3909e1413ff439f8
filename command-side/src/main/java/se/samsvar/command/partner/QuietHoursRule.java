package se.samsvar.command.partner;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import se.samsvar.partner.NotificationRoutine;

/** When an organisation does not want to be told what can wait. */
public final class QuietHoursRule {

    private QuietHoursRule() {}

    /** When the quiet hours end that {@code now} lies in; nothing where it lies in none. */
    public static Optional<Instant> quietUntil(Instant now, NotificationRoutine routine) {
        LocalTime from = routine.quietFrom();
        LocalTime until = routine.quietUntil();
        if (from == null || until == null) {
            return Optional.empty();
        }
        return LocalSpan.startsAround(now)
                .map(date -> LocalSpan.on(date, from, until))
                .filter(span -> span.holds(now))
                .map(LocalSpan::until)
                .findFirst();
    }
}
