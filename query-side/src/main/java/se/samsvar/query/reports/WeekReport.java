package se.samsvar.query.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.figures.Weeks;
import se.samsvar.query.security.Viewer;

/** EST-lägesbild: the week in short, beside the week before. */
@Controller
class WeekReport {
    private final Weeks weeks;
    private final Rendering rendering;
    private final PdfFiles pdf;
    private final Clock clock;

    WeekReport(Weeks weeks, Rendering rendering, PdfFiles pdf, Clock clock) {
        this.weeks = weeks;
        this.rendering = rendering;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/rapporter/vecka")
    String page(@RequestParam @Nullable String vecka, Viewer viewer, Model model) {
        show(vecka, viewer, model);
        return "reports/week";
    }

    @GetMapping("/rapporter/vecka/pdf")
    void pdf(
            @RequestParam @Nullable String vecka,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        IsoWeek week = show(vecka, viewer, model);
        model.addAttribute("part", "reports/week-body");
        String xhtml = rendering.text("reports/pdf", model.asMap(), request, response);
        PdfFiles.head(response, "est-lagesbild-" + week + ".pdf");
        pdf.write(xhtml, 1, response.getOutputStream());
    }

    private IsoWeek show(@Nullable String vecka, Viewer viewer, Model model) {
        viewer.requireIncidents();
        IsoWeek week = IsoWeek.of(vecka, clock);
        Weeks.Week happened = weeks.of(week.monday(), viewer);
        model.addAttribute("week", week);
        model.addAttribute("happened", happened);
        model.addAttribute("stamp", new Stamp(clock.instant(), viewer, happened.asOfEvent()));
        return week;
    }
}
