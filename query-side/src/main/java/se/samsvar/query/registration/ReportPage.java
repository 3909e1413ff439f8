package se.samsvar.query.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.query.web.FailedForm;
import se.samsvar.query.web.FormFields;
import se.samsvar.query.web.Fragments;
import se.samsvar.query.web.Times;
import se.samsvar.refusal.Refusal;

@Controller
class ReportPage {
    private static final String PAGE = "registration/page";

    private final Foresights foresights;
    private final Commands commands;
    private final Times times;
    private final Clock clock;

    ReportPage(Foresights foresights, Commands commands, Times times, Clock clock) {
        this.foresights = foresights;
        this.commands = commands;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping("/rapportera")
    String empty(Viewer viewer, Model model) {
        viewer.requireLead();
        return page(Map.of(), model);
    }

    @PostMapping("/rapportera/forhandsgranskning")
    String preview(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireLead();
        try {
            model.addAttribute("foresight", foresights.of(new Report(new FormFields(typed)), viewer));
        } catch (Refusal refusal) {
            model.addAttribute("unclear", refusal.sentence(locale));
        }
        page(typed, model);
        return Fragments.isAsked(request, response) ? "registration/foresight :: foresight" : PAGE;
    }

    @PostMapping("/rapportera")
    String report(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        viewer.requireLead();
        Report report = new Report(new FormFields(typed));
        try {
            commands.send(report.command(), viewer.actor());
            return "redirect:/handelser/" + report.incidentId();
        } catch (Refusal refusal) {
            RefusedForm.answer(refusal, response);
            model.addAttribute("failed", new FailedForm("report", typed, refusal.sentence(locale), refusal.field()));
            return page(typed, model);
        }
    }

    /** The id is chosen here, so that a report that is sent twice is one incident. */
    private String page(Map<String, String> typed, Model model) {
        Map<String, String> values = new HashMap<>(typed);
        values.putIfAbsent("incidentId", UUID.randomUUID().toString());
        values.putIfAbsent("type", IncidentType.SHOOTING.name());
        values.putIfAbsent("occurredAt", times.local(clock.instant()));
        values.putIfAbsent("certainty", "suspected");
        values.putIfAbsent("injured", "0");
        values.putIfAbsent("confidentiality", Confidentiality.POLICE_AND_LEAD.name());
        model.addAttribute("values", values);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        return PAGE;
    }
}
