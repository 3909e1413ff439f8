package se.samsvar.query.replay;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.goal.Activity;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.security.Viewer;

/**
 * The goal matrix as it was, at its own address. The safety council, which sees sums only, gets none: stepping from event to
 * event would single out what the sums hide.
 */
@Controller
class PastGoalsPage {
    private final Moments moments;
    private final PastGoalCounts counts;
    private final Scrubbers scrubbers;

    PastGoalsPage(Moments replayMoments, PastGoalCounts counts, Scrubbers scrubbers) {
        this.moments = replayMoments;
        this.counts = counts;
        this.scrubbers = scrubbers;
    }

    @GetMapping(value = "/mal", params = "event")
    String byEvent(@ModelAttribute PastRequest asked, @ModelAttribute GoalsRequest matrix, Viewer viewer, Model model) {
        return show(asked, matrix, viewer, model);
    }

    @GetMapping(
            value = "/mal",
            params = {"at", "!event"})
    String byInstant(
            @ModelAttribute PastRequest asked, @ModelAttribute GoalsRequest matrix, Viewer viewer, Model model) {
        return show(asked, matrix, viewer, model);
    }

    private String show(PastRequest asked, GoalsRequest matrix, Viewer viewer, Model model) {
        viewer.requireIncidents();
        @Nullable String district = matrix.checked();
        AsOf asOf = asked.place(moments);
        if (asOf.now()) {
            return "redirect:/mal";
        }
        AsOf compare = asked.earlier(moments, asOf);
        model.addAttribute("goals", counts.count(asOf, compare, district));
        model.addAttribute("activities", Activity.values());
        model.addAttribute("district", district);
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute(
                "scrubber", scrubbers.of("/mal", GoalsRequest.kept(district), Scope.GOALS, asOf, compare, viewer));
        return "replay/goals";
    }
}
