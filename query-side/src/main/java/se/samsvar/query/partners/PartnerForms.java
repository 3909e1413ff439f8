package se.samsvar.query.partners;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** What people change about how an organisation is reached. */
@Controller
class PartnerForms {

    private final Commands commands;
    private final PartnerPages pages;
    private final CalendarTokens tokens;

    PartnerForms(Commands commands, PartnerPages pages, CalendarTokens tokens) {
        this.commands = commands;
        this.pages = pages;
        this.tokens = tokens;
    }

    @PostMapping("/parter/{id}/{act}")
    String act(
            @PathVariable String id,
            @PathVariable String act,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PartnerItem partner = pages.visible(id, viewer);
        Typed typed = new Typed(request);
        if (!act.equals("kalender-bort")) {
            viewer.requirePartnerManager();
        }
        try {
            commands.send(new PartnerOrders(new PartnerId(partner.id()), typed).of(act), viewer.actor());
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, formOf(act, typed), model, request, response);
            return pages.one(id, viewer, model);
        }
        return "redirect:/parter/" + partner.id() + "#" + act.replace("-bort", "");
    }

    /** Answers with the page itself: the address can't be shown a second time. */
    @PostMapping("/parter/{id}/kalender")
    String issue(
            @PathVariable String id,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PartnerItem partner = pages.visible(id, viewer);
        try {
            String label = label(new Typed(request));
            CalendarTokens.Issue issue = tokens.issue(new PartnerId(partner.id()), label);
            commands.send(issue.command(), viewer.actor());
            model.addAttribute("issued", issue);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, "kalender", model, request, response);
        }
        return pages.one(id, viewer, model);
    }

    private static String label(Typed typed) {
        String label = typed.text("label");
        if (label == null) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, "label", "Vad den är till för");
        }
        return label;
    }

    /** Each contact has a form of its own. */
    private static String formOf(String act, Typed typed) {
        return act.equals("kontakt") ? act + "-" + typed.text("contactId") : act;
    }
}
