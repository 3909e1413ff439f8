package se.samsvar.query.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;

/**
 * A task at two places in the history.
 *
 * @param before null where it wasn't there yet
 * @param after null where it no longer was
 */
record TaskDifference(@Nullable PastTask before, @Nullable PastTask after) {
    enum Kind {
        ADDED,
        CHANGED,
        GONE
    }

    /** All that differ, in the order of what is there now. */
    static List<TaskDifference> between(List<PastTask> before, List<PastTask> after) {
        Map<UUID, PastTask> earlier = new LinkedHashMap<>();
        before.forEach(task -> earlier.put(task.taskId(), task));
        List<TaskDifference> found = new ArrayList<>();
        for (PastTask task : after) {
            TaskDifference difference = new TaskDifference(earlier.remove(task.taskId()), task);
            if (difference.kind() != Kind.CHANGED || !difference.changes().isEmpty()) {
                found.add(difference);
            }
        }
        earlier.values().forEach(gone -> found.add(new TaskDifference(gone, null)));
        return found;
    }

    /** As {@link #between}, in the inbox of one organisation: what it no longer holds is gone, what it got is added. */
    static List<TaskDifference> inInbox(PartnerId partner, List<PastTask> before, List<PastTask> after) {
        return between(held(partner, before), held(partner, after));
    }

    private static List<PastTask> held(PartnerId partner, List<PastTask> tasks) {
        return tasks.stream()
                .filter(task -> task.partner().equals(partner.code()))
                .toList();
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.GONE : Kind.CHANGED;
    }

    public PastTask task() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /** What is otherwise: {@code status}, {@code due}, {@code title}, {@code holder}, {@code escalated}. */
    public List<String> changes() {
        PastTask was = before;
        PastTask is = after;
        if (was == null || is == null) {
            return List.of();
        }
        List<String> changes = new ArrayList<>();
        note(changes, "status", was.status(), is.status());
        note(changes, "due", was.dueAt(), is.dueAt());
        note(changes, "title", was.title(), is.title());
        note(changes, "holder", was.partner(), is.partner());
        note(changes, "escalated", was.escalated(), is.escalated());
        return changes;
    }

    private static void note(List<String> changes, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            changes.add(name);
        }
    }
}
