package se.samsvar.command.response;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.refusal.Refusals;
import se.samsvar.response.PlanId;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.FollowUp;

/** What a whole plan must keep to before it can be in force. Every fault is found, with the field that is to blame. */
final class PlanRule {

    /** What a row can ask of an incident. */
    static final Set<String> CONDITIONS = Set.of("buildingHit", "walk", "inHome", "notInHome");

    private static final int MOST_ROWS = 100;
    private static final int LONGEST_NAME = 10;
    private static final int LONGEST_FOLLOW_UP_HOURS = 720;
    private static final int LONGEST_HISTORY_DAYS = 365;
    private static final Pattern NAME = Pattern.compile("[^/\\p{Cntrl}]{1," + LONGEST_NAME + "}");

    private final List<Refusal> faults = new ArrayList<>();

    private PlanRule() {}

    /** @throws Refusals where anything is wrong */
    static void check(ResponsePlan plan) {
        List<Refusal> faults = faults(plan);
        if (!faults.isEmpty()) {
            throw new Refusals(faults);
        }
    }

    static List<Refusal> faults(ResponsePlan plan) {
        PlanRule rule = new PlanRule();
        rule.figures(plan);
        rule.rows(plan.rows());
        return rule.faults;
    }

    /** @throws Refusal where the plan is of another type, or was made from a version that is no longer in force */
    static void checkBase(PlanId planId, ResponsePlan plan, ResponsePlan inForce) {
        if (plan.type() != planId.type()) {
            throw new Refusal(
                    RefusalCode.PLAN_TYPE,
                    "type",
                    plan.type().name(),
                    planId.type().name());
        }
        if (plan.version() != inForce.version()) {
            throw new Refusal(RefusalCode.PLAN_CHANGED, "version", String.valueOf(inForce.version()));
        }
    }

    static ResponsePlan at(ResponsePlan plan, int version) {
        return new ResponsePlan(
                plan.type(), version, plan.historyAfter(), plan.followUp(), plan.walkWithin(), plan.rows());
    }

    private void figures(ResponsePlan plan) {
        FollowUp followUp = plan.followUp();
        between("historyAfter", plan.historyAfter(), 1, LONGEST_HISTORY_DAYS);
        between("followUp.remindAtPercent", followUp.remindAtPercent(), 1, 99);
        between("followUp.escalateAfterHours", followUp.escalateAfterHours(), 1, LONGEST_FOLLOW_UP_HOURS);
        String within = plan.walkWithin();
        if (within != null && !(rule(within) instanceof DueRule.AfterIncident)) {
            fault(RefusalCode.PLAN_DUE, "walkWithin", within);
        }
    }

    private void rows(List<PlanRow> rows) {
        if (rows.isEmpty()) {
            fault(RefusalCode.PLAN_EMPTY, "rows");
        }
        if (rows.size() > MOST_ROWS) {
            fault(RefusalCode.PLAN_TOO_LONG, "rows", String.valueOf(MOST_ROWS));
            return;
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            row("rows[" + i + "].", rows.get(i), names);
        }
    }

    private void row(String field, PlanRow row, Set<String> names) {
        if (!NAME.matcher(row.row()).matches()) {
            fault(RefusalCode.PLAN_ROW, field + "row", String.valueOf(LONGEST_NAME));
        } else if (!names.add(row.row())) {
            fault(RefusalCode.PLAN_ROW_TWICE, field + "row", row.row());
        }
        partners(field + "partners", row.partners());
        try {
            FreeText.checked(field + "title", row.title());
        } catch (Refusal refusal) {
            faults.add(refusal);
        }
        if (rule(row.due()) == null) {
            fault(RefusalCode.PLAN_DUE, field + "due", row.due());
        }
        if (row.condition() != null && !CONDITIONS.contains(row.condition())) {
            fault(RefusalCode.PLAN_CONDITION, field + "condition", row.condition());
        }
    }

    private void partners(String field, List<PartnerId> partners) {
        if (partners.isEmpty() || Set.copyOf(partners).size() < partners.size()) {
            fault(RefusalCode.PLAN_ROW_PARTNERS, field);
        }
        for (PartnerId partner : partners) {
            if (PartnerCatalogue.find(partner).filter(p -> p.takesTasks()).isEmpty()) {
                fault(RefusalCode.PARTNER_UNKNOWN, field, partner.code());
            }
        }
    }

    private void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            fault(RefusalCode.PLAN_NUMBER, field, String.valueOf(value), String.valueOf(least), String.valueOf(most));
        }
    }

    private static @Nullable DueRule rule(String due) {
        try {
            return DueRule.parse(due);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void fault(RefusalCode code, String field, String... arguments) {
        faults.add(new Refusal(code, field, arguments));
    }
}
