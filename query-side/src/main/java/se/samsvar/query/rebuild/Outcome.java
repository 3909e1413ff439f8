package se.samsvar.query.rebuild;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the comparison of the rebuilt views with the live ones has found. */
record Outcome(List<View> views) {

    /**
     * @param event the number of the last event that both have handled
     * @param digest of all rows of the live view; {@code rebuiltDigest} the same of the rebuilt one
     * @param parked events that wait among the live view's dead letters
     * @param unhandled events that the rebuilt view could not digest
     */
    record View(
            String view,
            long event,
            boolean equal,
            String digest,
            String rebuiltDigest,
            long parked,
            List<Unhandled> unhandled,
            List<Table> tables) {}

    /** @param cause the name of the exception, since its message may quote what somebody wrote */
    record Unhandled(long number, String type, String cause) {}

    /**
     * @param differing how many rows differ, of which {@code differences} may name only some
     */
    record Table(
            String table,
            long rows,
            long rebuiltRows,
            boolean equal,
            String digest,
            String rebuiltDigest,
            long differing,
            List<Difference> differences) {}

    /**
     * @param entity the columns of the row's key
     * @param columns in which it differs, where it is in both
     */
    record Difference(Map<String, @Nullable String> entity, Kind kind, List<Column> columns) {}

    enum Kind {
        MISSING_IN_LIVE,
        ONLY_IN_LIVE,
        DIFFERS
    }

    /** @param live what can be shown of the value: of a text only a digest, null where there is none */
    record Column(
            String column, @Nullable String live, @Nullable String rebuilt) {}

    boolean equal() {
        return views.stream().allMatch(View::equal);
    }

    boolean everythingHandled() {
        return views.stream().allMatch(view -> view.unhandled().isEmpty());
    }

    long differing() {
        return views.stream()
                .flatMap(view -> view.tables().stream())
                .mapToLong(Table::differing)
                .sum();
    }
}
