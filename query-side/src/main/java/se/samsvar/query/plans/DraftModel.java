package se.samsvar.query.plans;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.ui.Model;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.event.Period;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.FindPlanOverview.Overview;
import se.samsvar.response.Milestone;
import se.samsvar.response.ResponsePlan;
import se.samsvar.task.Urgency;

/** The page on which a plan is edited. */
class DraftModel {

    private static final String VIEW = "plans/draft";

    private final Plans plans;
    private final WhatIf whatIf;
    private final Clock clock;

    DraftModel(Plans plans, WhatIf whatIf, Clock clock) {
        this.plans = plans;
        this.whatIf = whatIf;
        this.clock = clock;
    }

    String show(Overview overview, TypedPlan typed, PlanFaults faults, Model model) {
        ResponsePlan inForce = overview.inForce();
        PlanFaults unreadable = new PlanFaults(Locale.ROOT);
        ResponsePlan plan = typed.plan(inForce.type(), unreadable);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        model.addAttribute("type", inForce.type());
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("inForce", inForce);
        model.addAttribute("hasDraft", overview.draft() != null);
        model.addAttribute("typed", typed);
        model.addAttribute("stale", !typed.version().equals(String.valueOf(inForce.version())));
        model.addAttribute("faults", faults);
        model.addAttribute("difference", unreadable.isEmpty() ? PlanDifference.between(inForce, plan) : null);
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("pairs", GoalMatrix.pairs());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("milestones", Milestone.values());
        attribute(model, "from", today.minusYears(1).toString());
        attribute(model, "to", today.toString());
        return VIEW;
    }

    /** What is wrong with it, by its reading and by the command side. */
    ResponsePlan check(Overview overview, TypedPlan typed, PlanFaults faults) {
        ResponsePlan plan = typed.plan(overview.inForce().type(), faults);
        if (faults.isEmpty()) {
            faults.addAll(plans.faults(plan));
        }
        return plan;
    }

    /** Shows what the plan would have ordered in the period that the form names. */
    String tried(
            Overview overview,
            TypedPlan typed,
            HttpServletRequest request,
            Viewer viewer,
            PlanFaults faults,
            Model model) {
        ResponsePlan plan = check(overview, typed, faults);
        String from = TypedPlan.text(request, "from");
        String to = TypedPlan.text(request, "to");
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        Period period = period(from, to, faults);
        if (faults.isEmpty()) {
            model.addAttribute("outcome", whatIf.of(plan, period, viewer));
        }
        return show(overview, typed, faults, model);
    }

    private static Period period(String from, String to, PlanFaults faults) {
        try {
            Period period = Period.of(from, to);
            if (WhatIfQuestion.isBackwards(period)) {
                faults.add("to", RefusalCode.DUTY_PERIOD, List.of());
            }
            return period;
        } catch (BadParameter _) {
            faults.add("from", RefusalCode.REQUEST_MALFORMED, List.of(from + " – " + to));
            return new Period(null, null);
        }
    }

    private static void attribute(Model model, String name, String value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
