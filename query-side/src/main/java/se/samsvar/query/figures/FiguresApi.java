package se.samsvar.query.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.security.Viewer;

/** Aggregates only, so every role with a part in the agreement may have them. */
@RestController
class FiguresApi {
    private final Figures figures;

    FiguresApi(Figures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/figures")
    Figures.Answer figures(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String district,
            Viewer viewer) {
        return figures.of(FigureScope.of(from, to, district), viewer);
    }
}
