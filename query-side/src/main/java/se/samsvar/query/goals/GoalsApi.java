package se.samsvar.query.goals;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.security.Viewer;

/** Aggregates only, so every role with a part in the agreement may have them. */
@RestController
class GoalsApi {

    private final GoalCounts counts;

    GoalsApi(GoalCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/api/goals")
    GoalCounts.Goals goals(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer) {
        return counts.count(GoalFilter.of(from, to, district), viewer);
    }

    static @Nullable District district(@Nullable String name) {
        return name == null || name.isBlank() ? null : DistrictCatalogue.get(name);
    }
}
