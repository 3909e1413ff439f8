package se.samsvar.query.walks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;

/** What people do with a walk. */
@Controller
class WalkForms {

    private final Commands commands;
    private final WalkPages pages;

    WalkForms(Commands commands, WalkPages pages) {
        this.commands = commands;
        this.pages = pages;
    }

    /** @param act the Swedish word of the form */
    @PostMapping("/vandringar/{id}/{act}")
    String act(
            @PathVariable UUID id,
            @PathVariable String act,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        WalkItem walk = pages.visible(id, viewer);
        try {
            WalkOrders.of(act, walk, new Typed(request), viewer)
                    .forEach(command -> commands.send(command, viewer.actor()));
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, act, model, request, response);
            return pages.one(id, viewer, model);
        }
        return "redirect:/vandringar/" + id + whereItStands(act);
    }

    /** On the spot people go on where they were. */
    private static String whereItStands(String act) {
        return switch (act) {
            case "stopp", "rutt" -> "#rutt";
            case "iakttagelse" -> "#iakttagelser";
            case "narvaro", "svar" -> "#inbjudna";
            default -> "";
        };
    }
}
