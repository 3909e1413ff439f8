package se.samsvar.query.reports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsvar.query.event.Snapshot;
import se.samsvar.query.incidents.IncidentReports;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Everything of one incident that the reader may know, to print and to keep. */
@Controller
class IncidentReport {
    private final IncidentReports incidents;
    private final Snapshot snapshot;
    private final Rendering rendering;
    private final PdfFiles pdf;
    private final Clock clock;

    IncidentReport(IncidentReports incidents, Snapshot snapshot, Rendering rendering, PdfFiles pdf, Clock clock) {
        this.incidents = incidents;
        this.snapshot = snapshot;
        this.rendering = rendering;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/rapporter/handelse/{id}")
    String page(@PathVariable UUID id, Viewer viewer, Model model) {
        show(id, viewer, model);
        return "reports/incident";
    }

    @GetMapping("/rapporter/handelse/{id}/pdf")
    void pdf(
            @PathVariable UUID id, Viewer viewer, Model model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        show(id, viewer, model);
        model.addAttribute("part", "reports/incident-body");
        String xhtml = rendering.text("reports/pdf", model.asMap(), request, response);
        PdfFiles.head(response, "handelse-" + id + ".pdf");
        pdf.write(xhtml, 1, response.getOutputStream());
    }

    private void show(UUID id, Viewer viewer, Model model) {
        viewer.requireIncidents();
        snapshot.read(() -> {
            IncidentReports.Whole whole =
                    incidents.find(id, viewer).orElseThrow(() -> new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null));
            model.addAttribute("incident", whole.incident());
            model.addAttribute("story", whole.story());
            model.addAttribute("notices", whole.notices());
            return model.addAttribute("stamp", new Stamp(clock.instant(), viewer, incidents.lastEvent()));
        });
    }
}
