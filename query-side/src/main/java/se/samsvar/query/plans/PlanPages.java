package se.samsvar.query.plans;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Names;
import se.samsvar.response.PlanRow;

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

    @GetMapping("/planer/{type}")
    String one(@PathVariable String type, Model model) {
        var plan = plans.of(type);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("plan", plan);
        model.addAttribute("rows", plan.rows().stream().map(PlanPages::row).toList());
        return "plans/plan";
    }

    private static Row row(PlanRow row) {
        return new Row(
                row,
                row.partners().stream()
                        .map(partner -> Names.partner(partner.code()))
                        .toList());
    }
}
