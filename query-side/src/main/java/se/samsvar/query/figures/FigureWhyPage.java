package se.samsvar.query.figures;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.event.Paged;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** For whoever audits: what a figure is counted from. */
@Controller
class FigureWhyPage {
    private static final int SIZE = 50;

    private final Figures figures;
    private final IncidentsBehind behind;

    FigureWhyPage(Figures figures, IncidentsBehind behind) {
        this.figures = figures;
        this.behind = behind;
    }

    /** @param page of the incidents, counted from 0 */
    @GetMapping("/siffror/varfor/{key}")
    String why(
            @PathVariable String key,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            @RequestParam(defaultValue = "0") int page,
            Viewer viewer,
            Model model) {
        if (!viewer.isAuditor()) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
        Paged.check(page, SIZE);
        FigureKind kind = Arrays.stream(FigureKind.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> BadParameter.unknown("key", key));
        FigureScope scope = FigureScope.of(from, to, district);
        Figures.Answer answer = figures.of(scope, viewer);
        List<Figure> items =
                answer.items().stream().filter(one -> one.kind() == kind).toList();
        model.addAttribute("kind", kind);
        model.addAttribute("figures", items);
        model.addAttribute("types", kind.fromEvents());
        model.addAttribute("asOf", answer.asOfEvent());
        model.addAttribute("incidents", behind.of(scope, page, SIZE));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("district", district);
        return "figures/why";
    }
}
