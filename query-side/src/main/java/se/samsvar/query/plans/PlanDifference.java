package se.samsvar.query.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;

/**
 * What one plan says otherwise than another. Rows are the same where they have the same name.
 *
 * @param head what is changed besides the rows
 */
record PlanDifference(List<Change> head, List<PlanRow> added, List<PlanRow> removed, List<ChangedRow> changed) {

    /** @param what as the texts of the page call it */
    record Change(String what, String before, String after) {}

    record ChangedRow(PlanRow row, List<Change> changes) {}

    static PlanDifference between(ResponsePlan before, ResponsePlan after) {
        Map<String, PlanRow> old = byName(before);
        Map<String, PlanRow> young = byName(after);
        return new PlanDifference(
                head(before, after),
                young.values().stream()
                        .filter(row -> !old.containsKey(row.row()))
                        .toList(),
                old.values().stream()
                        .filter(row -> !young.containsKey(row.row()))
                        .toList(),
                young.values().stream()
                        .filter(row -> old.containsKey(row.row()))
                        .map(row -> new ChangedRow(row, changes(Objects.requireNonNull(old.get(row.row())), row)))
                        .filter(row -> !row.changes().isEmpty())
                        .toList());
    }

    public boolean isEmpty() {
        return head.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static List<Change> head(ResponsePlan before, ResponsePlan after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "historyAfter", before.historyAfter(), after.historyAfter());
        add(changes, "walkWithin", before.walkWithin(), after.walkWithin());
        add(
                changes,
                "remindAtPercent",
                before.followUp().remindAtPercent(),
                after.followUp().remindAtPercent());
        add(
                changes,
                "escalateAfterHours",
                before.followUp().escalateAfterHours(),
                after.followUp().escalateAfterHours());
        return changes;
    }

    private static List<Change> changes(PlanRow before, PlanRow after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "partner", names(before), names(after));
        add(changes, "task", before.title(), after.title());
        add(changes, "due", before.due(), after.due());
        add(changes, "goal", before.goal(), after.goal());
        add(changes, "urgency", before.urgency(), after.urgency());
        add(changes, "condition", before.condition(), after.condition());
        add(changes, "completedBy", before.completedBy(), after.completedBy());
        add(changes, "enabled", before.enabled(), after.enabled());
        return changes;
    }

    private static String names(PlanRow row) {
        return row.partners().stream()
                .map(PartnerId::code)
                .map(Names::partner)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void add(List<Change> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, text(before), text(after)));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, PlanRow> byName(ResponsePlan plan) {
        return plan.rows().stream()
                .collect(Collectors.toMap(PlanRow::row, row -> row, (first, _) -> first, LinkedHashMap::new));
    }
}
