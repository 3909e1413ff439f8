package se.samsvar.walk;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;

/**
 * A walk, or a meeting before or after it, as a calendar needs it.
 *
 * @param sequence rises with every change (RFC 5545 {@code SEQUENCE}): the walk's own count of events at the last change
 * @param place where people meet, or null while nobody has said so
 * @param cancelled whether it will not take place
 */
public record WalkMeeting(
        WalkId walkId,
        MeetingKind kind,
        Instant startsAt,
        long sequence,
        District district,
        @Nullable String place,
        boolean cancelled) {

    private static final Duration LENGTH = Duration.ofHours(2);

    public Instant endsAt() {
        return startsAt.plus(LENGTH);
    }
}
