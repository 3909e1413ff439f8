package se.samsvar.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures as the page lays them out. */
final class FigureParts {
    private FigureParts() {}

    /**
     * A part of the page.
     *
     * @param singles the figures that stand alone
     */
    record Part(FigureSection section, List<Figure> singles, List<Series> series) {}

    /** Figures of the same kind, one for each subject. */
    record Series(FigureKind kind, List<Figure> figures) {
        /** Which drawing makes it easier to see; none where there are too many for one. */
        public String drawing() {
            return figures.size() > 1 && figures.size() <= 16 ? "bars" : "";
        }

        public Figure first() {
            return figures.getFirst();
        }
    }

    static List<Part> of(List<Figure> figures) {
        return Arrays.stream(FigureSection.values())
                .map(section -> part(section, figures))
                .toList();
    }

    private static Part part(FigureSection section, List<Figure> figures) {
        List<Figure> singles = new ArrayList<>();
        Map<FigureKind, List<Figure>> series = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.kind().section() != section) {
                continue;
            }
            if (figure.kind().isSeries()) {
                series.computeIfAbsent(figure.kind(), _ -> new ArrayList<>()).add(figure);
            } else {
                singles.add(figure);
            }
        }
        return new Part(
                section,
                singles,
                series.entrySet().stream()
                        .map(one -> new Series(one.getKey(), one.getValue()))
                        .toList());
    }
}
