package se.samsvar.query.plans;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.response.FindPlanOverview.Overview;
import se.samsvar.response.PlanCommand;
import se.samsvar.response.PlanCommand.DiscardPlanDraft;
import se.samsvar.response.PlanCommand.DraftPlan;
import se.samsvar.response.PlanCommand.PublishPlan;
import se.samsvar.response.PlanId;
import se.samsvar.response.ResponsePlan;

/** Edits the next version of a plan. Every button sends the whole form, and nothing that was typed is lost. */
@Controller
class DraftPages {

    private static final String REMOVE = "bort-";

    private final Plans plans;
    private final Commands commands;
    private final DraftModel page;

    DraftPages(Plans plans, Commands commands, DraftModel page) {
        this.plans = plans;
        this.commands = commands;
        this.page = page;
    }

    @GetMapping("/planer/{type}/utkast")
    String show(
            @PathVariable String type,
            @RequestParam(defaultValue = "false") boolean sparat,
            Viewer viewer,
            Model model,
            Locale locale) {
        viewer.requirePlanEditor();
        Overview overview = plans.overview(Plans.type(type));
        ResponsePlan plan = overview.draft() == null ? overview.inForce() : overview.draft();
        PlanFaults faults = new PlanFaults(locale);
        faults.addAll(plans.faults(plan));
        model.addAttribute("saved", sparat);
        return page.show(overview, TypedPlan.of(plan), faults, model);
    }

    /** @param act which button it was */
    @PostMapping("/planer/{type}/utkast")
    String edit(
            @PathVariable String type,
            @RequestParam("do") String act,
            Viewer viewer,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requirePlanEditor();
        Overview overview = plans.overview(Plans.type(type));
        TypedPlan typed = TypedPlan.of(request);
        PlanFaults faults = new PlanFaults(locale);
        return switch (act) {
            case "rad" -> page.show(overview, typed.withAnotherRow(), faults, model);
            case "flytta" ->
                page.show(overview, typed.madeFrom(overview.inForce().version()), faults, model);
            case "kontrollera" -> {
                page.check(overview, typed, faults);
                yield page.show(overview, typed, faults, model);
            }
            case "prova" -> page.tried(overview, typed, request, viewer, faults, model);
            case "spara", "publicera" -> send(act, overview, typed, viewer, faults, model, response);
            default -> page.show(overview, without(act, typed), faults, model);
        };
    }

    @PostMapping("/planer/{type}/utkast/kasta")
    String discard(@PathVariable String type, Viewer viewer) {
        viewer.requirePlanEditor();
        commands.send(new DiscardPlanDraft(new PlanId(Plans.type(type))), viewer.actor());
        return "redirect:/planer/" + type;
    }

    private static TypedPlan without(String act, TypedPlan typed) {
        if (!act.startsWith(REMOVE)) {
            throw BadParameter.malformed("do", act);
        }
        return typed.without(act.substring(REMOVE.length()));
    }

    private String send(
            String act,
            Overview overview,
            TypedPlan typed,
            Viewer viewer,
            PlanFaults faults,
            Model model,
            HttpServletResponse response) {
        IncidentType type = overview.inForce().type();
        boolean publish = act.equals("publicera");
        ResponsePlan plan = publish ? page.check(overview, typed, faults) : typed.plan(type, faults);
        if (faults.isEmpty()) {
            try {
                PlanId id = new PlanId(type);
                PlanCommand command = publish ? new PublishPlan(id, plan) : new DraftPlan(id, plan);
                commands.send(command, viewer.actor());
                return publish ? "redirect:/planer/" + type : "redirect:/planer/" + type + "/utkast?sparat=true";
            } catch (Refusal refusal) {
                faults.add(refusal);
                RefusedForm.answer(refusal, response);
                return page.show(overview, typed, faults, model);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page.show(overview, typed, faults, model);
    }
}
