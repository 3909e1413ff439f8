package se.samsvar.query.incidents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.query.web.FailedForm;
import se.samsvar.query.web.FormFields;
import se.samsvar.query.web.Fragments;
import se.samsvar.refusal.Refusal;

@Controller
class IncidentPage {
    private final IncidentDetails details;
    private final Timelines timelines;
    private final Commands commands;
    private final Clock clock;

    IncidentPage(IncidentDetails details, Timelines timelines, Commands commands, Clock clock) {
        this.details = details;
        this.timelines = timelines;
        this.commands = commands;
        this.clock = clock;
    }

    @GetMapping("/handelser/{id}")
    String page(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        show(id, viewer, model);
        return Fragments.view("incidents/page", "live", request, response);
    }

    @PostMapping("/handelser/{id}/{form}")
    String order(
            @PathVariable UUID id,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        viewer.requireLead();
        try {
            FormFields fields = new FormFields(typed);
            commands.send(IncidentOrders.command(form, new IncidentId(id), fields), viewer.actor(), fields.seen());
            return "redirect:/handelser/" + id;
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().kind().status());
            model.addAttribute("failed", new FailedForm(form, typed, refusal.sentence(locale), refusal.field()));
            show(id, viewer, model);
            return "incidents/page";
        }
    }

    private void show(UUID id, Viewer viewer, Model model) {
        viewer.requireIncidents();
        model.addAttribute("incident", details.find(id, viewer).orElseThrow(IncidentsApi::notFound));
        model.addAttribute("timeline", timelines.of(id, viewer));
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("now", clock.instant());
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("pairs", GoalMatrix.pairs());
    }
}
