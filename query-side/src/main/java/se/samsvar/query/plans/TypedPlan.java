package se.samsvar.query.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;

/**
 * A plan as somebody typed it, right or wrong, so that it can be shown again.
 *
 * @param version of the plan that it was made from
 */
record TypedPlan(
        String version,
        String historyAfter,
        String walkWithin,
        String remindAtPercent,
        String escalateAfterHours,
        List<TypedRow> rows) {

    private static final int MOST_ROWS = 200;

    static TypedPlan of(ResponsePlan plan) {
        return new TypedPlan(
                String.valueOf(plan.version()),
                String.valueOf(plan.historyAfter()),
                plan.walkWithin() == null ? "" : plan.walkWithin(),
                String.valueOf(plan.followUp().remindAtPercent()),
                String.valueOf(plan.followUp().escalateAfterHours()),
                plan.rows().stream().map(TypedRow::of).toList());
    }

    /** @throws BadParameter where the form doesn't say how many rows it has */
    static TypedPlan of(HttpServletRequest request) {
        String count = text(request, "count");
        if (!count.matches("\\d{1,3}") || Integer.parseInt(count) > MOST_ROWS) {
            throw BadParameter.malformed("count", count);
        }
        return new TypedPlan(
                text(request, "version"),
                text(request, "historyAfter"),
                text(request, "walkWithin"),
                text(request, "followUp.remindAtPercent"),
                text(request, "followUp.escalateAfterHours"),
                IntStream.range(0, Integer.parseInt(count))
                        .mapToObj(row -> TypedRow.of(request, row))
                        .toList());
    }

    TypedPlan withAnotherRow() {
        List<TypedRow> more = new ArrayList<>(rows);
        more.add(TypedRow.EMPTY);
        return with(version, more);
    }

    /** @throws BadParameter where there is no such row */
    TypedPlan without(String row) {
        if (!row.matches("\\d{1,3}") || Integer.parseInt(row) >= rows.size()) {
            throw BadParameter.malformed("do", row);
        }
        List<TypedRow> less = new ArrayList<>(rows);
        less.remove(Integer.parseInt(row));
        return with(version, less);
    }

    TypedPlan madeFrom(int newVersion) {
        return with(String.valueOf(newVersion), rows);
    }

    /** @param faults gets what can't be read; with any the answer is of no use */
    ResponsePlan plan(IncidentType type, PlanFaults faults) {
        List<PlanRow> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            read.add(rows.get(i).plan(i, faults));
        }
        return new ResponsePlan(
                type,
                number("version", version, faults),
                number("historyAfter", historyAfter, faults),
                new FollowUp(
                        number("followUp.remindAtPercent", remindAtPercent, faults),
                        number("followUp.escalateAfterHours", escalateAfterHours, faults)),
                walkWithin.isEmpty() ? null : walkWithin,
                read);
    }

    static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private TypedPlan with(String newVersion, List<TypedRow> newRows) {
        return new TypedPlan(newVersion, historyAfter, walkWithin, remindAtPercent, escalateAfterHours, newRows);
    }

    private static int number(String field, String typed, PlanFaults faults) {
        if (typed.isEmpty()) {
            faults.add(field, RefusalCode.FIELD_REQUIRED, List.of(field));
            return 0;
        }
        if (!typed.matches("\\d{1,6}")) {
            faults.add(field, RefusalCode.REQUEST_MALFORMED, List.of(typed));
            return 0;
        }
        return Integer.parseInt(typed);
    }
}
