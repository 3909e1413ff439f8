package se.samsvar.query.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.operations.Deed;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** For administrators only, as the routes say. Whatever is done is confirmed on a page of its own, which says what it means. */
@Controller
class OperationsPages {
    private static final int LISTED = 100;

    private final BothSides sides;

    OperationsPages(BothSides sides) {
        this.sides = sides;
    }

    /** @param done what was just done */
    @GetMapping("/drift")
    String all(@RequestParam(name = "gjort", required = false) Deed.@Nullable Kind done, Model model) {
        model.addAttribute("overview", sides.look(LISTED));
        model.addAttribute("done", done);
        return "operations/page";
    }

    /** @param event where the act is about an event that waits */
    @GetMapping("/drift/bekrafta")
    String confirm(
            @RequestParam("vad") Act act,
            @RequestParam String processor,
            @RequestParam(name = "handelse", required = false) @Nullable String event,
            Model model) {
        Overview overview = sides.look(LISTED);
        model.addAttribute("act", act);
        model.addAttribute(
                "letter",
                act.isOfLetter()
                        ? overview.find(processor, event == null ? "" : event)
                                .orElseThrow(() -> missing(overview, RefusalCode.DEAD_LETTER_NOT_FOUND))
                        : null);
        model.addAttribute(
                "processor",
                overview.find(processor)
                        .orElseThrow(() -> missing(overview, RefusalCode.PROCESSOR_NOT_FOUND, processor)));
        return "operations/confirm";
    }

    @PostMapping("/drift/bekrafta")
    String carryOut(
            @RequestParam("vad") Act act,
            @RequestParam String processor,
            @RequestParam(name = "handelse", required = false) @Nullable String event,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return "redirect:/drift?gjort=" + carriedOut(act, processor, new Typed(request), viewer);
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, "bekrafta", model, request, response);
            return confirm(act, processor, event, model);
        }
    }

    /** What a side that doesn't answer has, nobody knows. */
    private static Refusal missing(Overview overview, RefusalCode code, String... named) {
        return overview.away().isEmpty() ? new Refusal(code, null, named) : new Refusal(RefusalCode.AWAY, null);
    }

    private Deed.Kind carriedOut(Act act, String processor, Typed typed, Viewer viewer) {
        typed.required("sure");
        switch (act) {
            case PAUSE -> sides.pause(processor, viewer.actor());
            case START -> sides.start(processor, viewer.actor());
            case RESET -> sides.reset(processor, viewer.actor());
            case RETRY -> {
                if (!sides.retry(processor, typed.required("handelse"), viewer.actor())) {
                    return Deed.Kind.RETRIED_IN_VAIN;
                }
            }
            case EVICT -> sides.evict(processor, typed.required("handelse"), typed.required("reason"), viewer.actor());
        }
        return act.done();
    }
}
