package se.samsvar.query.goals;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.goal.Activity;
import se.samsvar.goal.GoalArea;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.security.Viewer;

/** The agreement's matrix with what was done, and for those who see incidents the actions behind each number. */
@Controller
class GoalsPage {
    private static final int SIZE = 50;

    private final GoalCounts counts;
    private final GoalActions actions;

    GoalsPage(GoalCounts counts, GoalActions actions) {
        this.counts = counts;
        this.actions = actions;
    }

    @GetMapping("/mal")
    String goals(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer,
            Model model) {
        GoalCounts.Goals goals = counts.count(GoalFilter.of(from, to, district), viewer);
        model.addAttribute("goals", goals);
        model.addAttribute("table", HeatTable.of(goals));
        filter(from, to, district, model);
        return "goals/matrix";
    }

    @GetMapping("/mal/atgarder")
    String actions(
            @RequestParam @Nullable String goalArea,
            @RequestParam @Nullable String activity,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Model model) {
        viewer.requireIncidents();
        GoalFilter filter = GoalFilter.of(from, to, district);
        GoalArea area = GoalFilter.choice(GoalArea.class, "goalArea", goalArea);
        Activity of = GoalFilter.choice(Activity.class, "activity", activity);
        model.addAttribute("actions", actions.find(filter, area, of, page, SIZE, viewer));
        model.addAttribute("all", actions.count(filter, area, of));
        model.addAttribute("area", area);
        model.addAttribute("activity", of);
        filter(from, to, district, model);
        return "goals/actions";
    }

    private static void filter(@Nullable String from, @Nullable String to, @Nullable String district, Model model) {
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("district", district);
    }
}
