package se.samsvar.command.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.task.Urgency;

/** Whether somebody may be woken for a task about which nothing else is said: only where it can't wait until morning. */
public final class UrgencyRule {

    private static final Duration CANNOT_WAIT = Duration.ofHours(12);

    private UrgencyRule() {}

    /** @param dueAt null for a task that waits */
    public static Urgency of(Instant now, @Nullable Instant dueAt) {
        return dueAt != null && !dueAt.isAfter(now.plus(CANNOT_WAIT)) ? Urgency.NOW : Urgency.DAYTIME;
    }
}
