package se.samsvar.query.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.Milestone;
import se.samsvar.response.PlanRow;
import se.samsvar.task.Urgency;

/**
 * A row of a plan as somebody typed it. Its fields are called as the contract calls those of a plan, so that faults find
 * them.
 *
 * @param partners their codes
 * @param off whether the row is not carried out
 */
record TypedRow(
        String row,
        Set<String> partners,
        String title,
        String due,
        String goal,
        String urgency,
        String condition,
        String completedBy,
        boolean off) {

    static final TypedRow EMPTY = new TypedRow("", Set.of(), "", "", "G/STR", "", "", "", false);

    static String field(int row, String name) {
        return "rows[" + row + "]." + name;
    }

    static TypedRow of(PlanRow row) {
        return new TypedRow(
                row.row(),
                row.partners().stream().map(PartnerId::code).collect(Collectors.toCollection(TreeSet::new)),
                row.title(),
                row.due(),
                row.goal().toString(),
                text(row.urgency()),
                row.condition() == null ? "" : row.condition(),
                text(row.completedBy()),
                !row.enabled());
    }

    static TypedRow of(HttpServletRequest request, int row) {
        String[] partners = request.getParameterValues(field(row, "partners"));
        return new TypedRow(
                TypedPlan.text(request, field(row, "row")),
                partners == null ? Set.of() : new TreeSet<>(Arrays.asList(partners)),
                TypedPlan.text(request, field(row, "title")),
                TypedPlan.text(request, field(row, "due")),
                TypedPlan.text(request, field(row, "goal")),
                TypedPlan.text(request, field(row, "urgency")),
                TypedPlan.text(request, field(row, "condition")),
                TypedPlan.text(request, field(row, "completedBy")),
                request.getParameter(field(row, "off")) != null);
    }

    /** Whose it is, in words, for the line that stands for the row. */
    public String partnerNames() {
        return partners.stream().map(Names::partner).collect(Collectors.joining(", "));
    }

    PlanRow plan(int index, PlanFaults faults) {
        return new PlanRow(
                row,
                partners.stream().map(PartnerId::new).toList(),
                title,
                due,
                goal(index, faults),
                choice(Urgency.class, urgency, field(index, "urgency"), faults),
                condition.isEmpty() ? null : condition,
                choice(Milestone.class, completedBy, field(index, "completedBy"), faults),
                !off);
    }

    /** Any pair will do where the typed one can't be read: with a fault the plan goes nowhere. */
    private GoalPair goal(int index, PlanFaults faults) {
        try {
            return GoalPair.parse(goal);
        } catch (Refusal | IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            faults.add(field(index, "goal"), RefusalCode.REQUEST_MALFORMED, List.of(goal));
            return new GoalPair(GoalArea.G, Activity.STR);
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> of, String typed, String field, PlanFaults faults) {
        try {
            return typed.isEmpty() ? null : Enum.valueOf(of, typed);
        } catch (IllegalArgumentException _) {
            faults.add(field, RefusalCode.REQUEST_MALFORMED, List.of(typed));
            return null;
        }
    }

    private static String text(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
