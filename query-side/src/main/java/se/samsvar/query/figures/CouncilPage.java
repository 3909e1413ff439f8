package se.samsvar.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.event.SmallNumbers;
import se.samsvar.query.web.Times;

/** One page for the safety council: aggregates with what they mean, and nothing of any single incident. */
@Controller
class CouncilPage {
    private static final List<FigureKind> KEY_FIGURES = List.of(
            FigureKind.WALKS_WITHIN_SHARE,
            FigureKind.ON_TIME_ALL,
            FigureKind.ACKNOWLEDGED,
            FigureKind.HOUSEHOLDS,
            FigureKind.SCHOOLS,
            FigureKind.FEEDBACK,
            FigureKind.FIXED_30,
            FigureKind.REPEATED_30);

    private final Figures figures;
    private final Trends trends;
    private final Clock clock;

    CouncilPage(Figures figures, Trends trends, Clock clock) {
        this.figures = figures;
        this.trends = trends;
        this.clock = clock;
    }

    /** Whoever opens it sees what the council sees. Without a period it is of this month and the eleven before it. */
    @GetMapping("/radet")
    String page(@RequestParam @Nullable String from, @RequestParam @Nullable String to, Model model) {
        String since = (from == null || from.isBlank()) && (to == null || to.isBlank()) ? aYearAgo() : from;
        FigureScope scope = FigureScope.of(since, to, null);
        Figures.Answer answer = figures.of(scope, new SmallNumbers(false, true));
        Map<FigureKind, List<Figure>> byKind = answer.items().stream().collect(Collectors.groupingBy(Figure::kind));
        model.addAttribute("figures", answer);
        model.addAttribute(
                "keyFigures",
                KEY_FIGURES.stream().map(byKind::get).map(List::getFirst).toList());
        model.addAttribute("types", byKind.get(FigureKind.INCIDENTS));
        model.addAttribute("areas", byKind.get(FigureKind.AREA_ACTIONS));
        model.addAttribute("months", trends.months(scope));
        model.addAttribute("districts", trends.districts(scope, known()));
        model.addAttribute("from", since);
        model.addAttribute("to", to);
        return "figures/council";
    }

    private String aYearAgo() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE)
                .withDayOfMonth(1)
                .minusMonths(11)
                .toString();
    }

    private static List<String> known() {
        return DistrictCatalogue.all().stream().map(District::name).toList();
    }
}
