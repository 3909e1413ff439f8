package se.samsvar.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log, the latest event first.
 *
 * @param newer the number after which the page with later events begins, or null where there are none
 * @param older the number before which the page with earlier events ends, or null where there are none
 */
record EventPage(
        List<AuditItem> items,
        @Nullable Long newer,
        @Nullable Long older) {

    /** @param found one more than the page holds, where there are more */
    static EventPage downwards(List<AuditItem> found, int size, boolean later) {
        List<AuditItem> items = found.subList(0, Math.min(size, found.size()));
        return of(items, later, found.size() > size);
    }

    /** @param found in their order */
    static EventPage upwards(List<AuditItem> found, int size, boolean earlier) {
        List<AuditItem> items = found.subList(0, Math.min(size, found.size())).reversed();
        return of(items, found.size() > size, earlier);
    }

    private static EventPage of(List<AuditItem> items, boolean later, boolean earlier) {
        return new EventPage(
                items,
                later && !items.isEmpty() ? items.getFirst().number() : null,
                earlier && !items.isEmpty() ? items.getLast().number() : null);
    }
}
