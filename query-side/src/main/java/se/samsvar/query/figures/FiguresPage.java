package se.samsvar.query.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.query.security.Viewer;

/** The figures as a page, and as files for spreadsheets. */
@Controller
class FiguresPage {
    private final Figures figures;
    private final FigureExports exports;
    private final Clock clock;

    FiguresPage(Figures figures, FigureExports exports, Clock clock) {
        this.figures = figures;
        this.exports = exports;
        this.clock = clock;
    }

    @GetMapping("/siffror")
    String page(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer,
            Model model) {
        Figures.Answer answer = figures.of(FigureScope.of(from, to, district), viewer);
        model.addAttribute("figures", answer);
        model.addAttribute("parts", FigureParts.of(answer.items()));
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("district", district);
        return "figures/page";
    }

    @GetMapping("/siffror/export.csv")
    void csv(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Figures.Answer answer = figures.of(FigureScope.of(from, to, district), viewer);
        attach(response, "text/csv;charset=UTF-8", "samsvar-siffror.csv");
        exports.csv(answer, new FigureExports.Made(clock.instant(), viewer), response.getOutputStream());
    }

    @GetMapping("/siffror/export.xlsx")
    void xlsx(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Figures.Answer answer = figures.of(FigureScope.of(from, to, district), viewer);
        attach(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "samsvar-siffror.xlsx");
        exports.xlsx(answer, new FigureExports.Made(clock.instant(), viewer), response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
