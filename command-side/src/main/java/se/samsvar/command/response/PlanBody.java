package se.samsvar.command.response;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.http.Fields;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.Milestone;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;
import se.samsvar.task.Urgency;

/**
 * A whole plan as an HTTP request sends it: what {@code GET} answers. What may be left out is as in the version in force.
 *
 * @param version the version that it was made from; null means the one in force
 */
record PlanBody(
        @Nullable IncidentType type,
        @Nullable Integer version,
        @Nullable Integer historyAfter,
        @Nullable FollowUp followUp,
        @Nullable String walkWithin,
        @Nullable List<Row> rows) {

    record Row(
            @Nullable String row,
            @Nullable List<PartnerId> partners,
            @Nullable String title,
            @Nullable String due,
            @Nullable Goal goal,
            @Nullable Urgency urgency,
            @Nullable String condition,
            @Nullable Milestone completedBy,
            @Nullable Boolean enabled) {

        PlanRow plain() {
            Goal pair = Objects.requireNonNull(goal);
            return new PlanRow(
                    Objects.requireNonNull(row).strip(),
                    List.copyOf(Objects.requireNonNull(partners)),
                    Objects.requireNonNull(title).strip(),
                    Objects.requireNonNull(due).strip(),
                    new GoalPair(Objects.requireNonNull(pair.area()), Objects.requireNonNull(pair.activity())),
                    urgency,
                    condition == null || condition.isBlank() ? null : condition,
                    completedBy,
                    !Boolean.FALSE.equals(enabled));
        }
    }

    record Goal(@Nullable GoalArea area, @Nullable Activity activity) {}

    /** @throws se.samsvar.refusal.Refusal where a goal pair isn't in the agreement */
    ResponsePlan plan(IncidentType path, ResponsePlan inForce) {
        checkFields();
        return new ResponsePlan(
                Objects.requireNonNullElse(type, path),
                Objects.requireNonNullElse(version, inForce.version()),
                Objects.requireNonNullElse(historyAfter, inForce.historyAfter()),
                Objects.requireNonNullElse(followUp, inForce.followUp()),
                walkWithin == null || walkWithin.isBlank() ? null : walkWithin,
                Objects.requireNonNull(rows).stream().map(Row::plain).toList());
    }

    private void checkFields() {
        Fields fields = new Fields().require("rows", rows);
        List<Row> all = rows == null ? List.of() : rows;
        for (int i = 0; i < all.size(); i++) {
            Row row = all.get(i);
            Goal goal = row.goal();
            String at = "rows[" + i + "].";
            fields.require(at + "row", row.row())
                    .require(at + "partners", row.partners())
                    .require(at + "title", row.title())
                    .require(at + "due", row.due())
                    .require(at + "goal.area", goal == null ? null : goal.area())
                    .require(at + "goal.activity", goal == null ? null : goal.activity());
        }
        fields.check();
    }
}
