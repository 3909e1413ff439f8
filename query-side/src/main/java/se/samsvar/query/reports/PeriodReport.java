package se.samsvar.query.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.event.Period;
import se.samsvar.query.event.Snapshot;
import se.samsvar.query.incidents.IncidentReports;
import se.samsvar.query.security.Viewer;

/**
 * All incidents of a period, however many: each is written as it is read, and the PDF is made some incidents at a time. All
 * of it is read in one snapshot, so it is of one event although it takes a while.
 */
@Controller
class PeriodReport {
    private static final int IN_ONE_PART = 20;

    private final IncidentReports incidents;
    private final Snapshot snapshot;
    private final Rendering rendering;
    private final PdfFiles pdf;
    private final Clock clock;

    PeriodReport(IncidentReports incidents, Snapshot snapshot, Rendering rendering, PdfFiles pdf, Clock clock) {
        this.incidents = incidents;
        this.snapshot = snapshot;
        this.rendering = rendering;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/rapporter/handelser")
    void page(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireIncidents();
        Period period = Period.ordered(from, to);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        snapshot.read(() -> {
            head(period, viewer, model);
            try (Stream<?> found = incidents.between(period, viewer)) {
                model.addAttribute("incidents", found.iterator());
                rendering.write("reports/period", model.asMap(), request, response);
                return model;
            }
        });
    }

    @GetMapping("/rapporter/handelser/pdf")
    void pdf(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        viewer.requireIncidents();
        Period period = Period.ordered(from, to);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("part", "reports/period-body");
        try (PdfFiles.LongFile file = pdf.new LongFile()) {
            snapshot.read(() -> {
                head(period, viewer, model);
                try (Stream<?> found = incidents.between(period, viewer)) {
                    parts(found.iterator(), model.asMap(), request, response, file);
                    return model;
                }
            });
            PdfFiles.head(response, "handelser.pdf");
            file.writeTo(response.getOutputStream());
        }
    }

    private void head(Period period, Viewer viewer, Model model) {
        model.addAttribute("total", incidents.count(period, viewer));
        model.addAttribute("stamp", new Stamp(clock.instant(), viewer, incidents.lastEvent()));
    }

    /** At least one, also where there are no incidents. */
    private void parts(
            Iterator<?> found,
            Map<String, Object> about,
            HttpServletRequest request,
            HttpServletResponse response,
            PdfFiles.LongFile file) {
        boolean first = true;
        do {
            Map<String, @Nullable Object> model = new HashMap<>(about);
            model.put("first", first);
            model.put("incidents", next(found));
            file.add(rendering.text("reports/pdf", model, request, response));
            first = false;
        } while (found.hasNext());
    }

    private static List<Object> next(Iterator<?> found) {
        List<Object> some = new ArrayList<>();
        while (some.size() < IN_ONE_PART && found.hasNext()) {
            some.add(found.next());
        }
        return some;
    }
}
