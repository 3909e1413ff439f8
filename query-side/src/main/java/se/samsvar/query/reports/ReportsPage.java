package se.samsvar.query.reports;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samsvar.query.incidents.IncidentReports;
import se.samsvar.query.security.Viewer;

/** Where people choose a report. */
@Controller
class ReportsPage {
    private static final int LATEST = 10;

    private final IncidentReports incidents;
    private final Clock clock;

    ReportsPage(IncidentReports incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    @GetMapping("/rapporter")
    String page(Viewer viewer, Model model) {
        viewer.requireIncidents();
        model.addAttribute("week", IsoWeek.of(null, clock));
        model.addAttribute("incidents", incidents.latest(LATEST, viewer));
        return "reports/index";
    }
}
