package se.samsvar.partner;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When an organisation wants to hear from us.
 *
 * @param quietFrom when quiet hours begin, local in Europe/Stockholm, or null for none
 * @param quietUntil when they end; at or before {@code quietFrom} means on the next day
 * @param digest whether it gets a list of its open and overdue tasks at 08:00
 */
public record NotificationRoutine(
        @Nullable LocalTime quietFrom, @Nullable LocalTime quietUntil, boolean digest) {

    /** Quiet from 22:00 to 07:00, with a digest. */
    public static final NotificationRoutine DEFAULT =
            new NotificationRoutine(LocalTime.of(22, 0), LocalTime.of(7, 0), true);
}
