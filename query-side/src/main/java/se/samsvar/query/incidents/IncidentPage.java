package se.samsvar.query.incidents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.query.web.FailedForm;
import se.samsvar.query.web.FormFields;
import se.samsvar.query.web.Fragments;
import se.samsvar.refusal.Refusal;

@Controller
class IncidentPage {
    private final IncidentPageModel page;
    private final Commands commands;

    IncidentPage(IncidentPageModel page, Commands commands) {
        this.page = page;
        this.commands = commands;
    }

    @GetMapping("/handelser/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        page.show(id, asked, viewer, locale, model);
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
        Map<String, String> tab = Map.of("flik", typed.getOrDefault("flik", ""));
        try {
            FormFields fields = new FormFields(typed);
            commands.send(IncidentOrders.command(form, new IncidentId(id), fields), viewer.actor(), fields.seen());
            return "redirect:" + IncidentPageModel.address(id, IncidentTab.asked(tab.get("flik")));
        } catch (Refusal refusal) {
            RefusedForm.answer(refusal, response);
            model.addAttribute("failed", new FailedForm(form, typed, refusal.sentence(locale), refusal.field()));
            page.show(id, tab, viewer, locale, model);
            return "incidents/page";
        }
    }
}
