package se.samsvar.query.plans;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
import se.samsvar.response.FindPlanOverview.Overview;
import se.samsvar.response.PlanRow;
import se.samsvar.response.ResponsePlan;

@Controller
class PlanPages {

    private final Plans plans;

    PlanPages(Plans plans) {
        this.plans = plans;
    }

    /** A row with the names of those who get the task. */
    record Row(PlanRow row, List<String> partners) {}

    @GetMapping("/planer")
    String all(Model model) {
        model.addAttribute("types", IncidentType.values());
        return "plans/list";
    }

    /** @param version that is or was in force; null for the one in force */
    @GetMapping("/planer/{type}")
    String one(@PathVariable String type, @RequestParam @Nullable Integer version, Viewer viewer, Model model) {
        IncidentType known = Plans.type(type);
        Overview overview = plans.overview(known);
        ResponsePlan inForce = overview.inForce();
        ResponsePlan plan = version == null || version == inForce.version() ? inForce : plans.version(known, version);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("plan", plan);
        model.addAttribute("inForce", inForce);
        model.addAttribute("versions", overview.versions());
        model.addAttribute("hasDraft", overview.draft() != null && viewer.editsPlans());
        model.addAttribute("rows", plan.rows().stream().map(PlanPages::row).toList());
        model.addAttribute(
                "difference", plan.version() == inForce.version() ? null : PlanDifference.between(plan, inForce));
        return "plans/plan";
    }

    private static Row row(PlanRow row) {
        return new Row(
                row,
                row.partners().stream().map(PartnerId::code).map(Names::partner).toList());
    }
}
