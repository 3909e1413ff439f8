package se.samsvar.query.inbox;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.TaskStatus;

/**
 * Which tasks are asked for.
 *
 * @param partner null for those of all organisations
 * @param statuses empty for all
 * @param overdue null for both
 * @param takenBy the account that took it, or null for all
 */
record TaskFilter(
        @Nullable PartnerId partner,
        Set<TaskStatus> statuses,
        @Nullable Boolean overdue,
        @Nullable String takenBy) {

    static final Set<TaskStatus> OPEN = EnumSet.of(TaskStatus.ASSIGNED, TaskStatus.ACKNOWLEDGED, TaskStatus.STARTED);
    static final Set<TaskStatus> ENDED = EnumSet.complementOf(EnumSet.copyOf(OPEN));

    boolean onlyOpen() {
        return Boolean.TRUE.equals(overdue) || !statuses.isEmpty() && OPEN.containsAll(statuses);
    }
}
