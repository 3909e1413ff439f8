package se.samsvar.query.goals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.event.Period;

/** The agreement's matrix with what was done; aggregates only, so it links to no incident. */
@Controller
class GoalsPage {

    private final GoalCounts counts;

    GoalsPage(GoalCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/mal")
    String goals(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Model model) {
        Period period = Period.of(from, to);
        GoalCounts.Goals goals = counts.count(period.from(), period.to(), GoalsApi.district(district));
        Map<GoalArea, List<GoalCounts.Item>> areas = new EnumMap<>(GoalArea.class);
        for (GoalArea area : GoalArea.values()) {
            areas.put(
                    area,
                    goals.items().stream()
                            .filter(item -> item.goalArea() == area)
                            .toList());
        }
        model.addAttribute("goals", goals);
        model.addAttribute("areas", areas);
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("district", district);
        return "goals/matrix";
    }
}
