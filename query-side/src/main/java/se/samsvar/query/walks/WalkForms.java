package se.samsvar.query.walks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsvar.incident.FreeText;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.form.RefusedForm;
import se.samsvar.query.form.Typed;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Commands;
import se.samsvar.refusal.Refusal;
import se.samsvar.walk.Observation;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.ObservationId;
import se.samsvar.walk.WalkCommand;
import se.samsvar.walk.WalkCommand.*;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkReply;

/** What people do with a walk. */
@Controller
class WalkForms {

    private static final String ATTENDED = "antal-";

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
        pages.visible(id, viewer);
        try {
            commands.send(command(new WalkId(id), act, new Typed(request), viewer), viewer.actor());
        } catch (Refusal refusal) {
            RefusedForm.show(refusal, act, model, request, response);
            return pages.one(id, viewer, model);
        }
        return "redirect:/vandringar/" + id;
    }

    private static WalkCommand command(WalkId walk, String act, Typed typed, Viewer viewer) {
        return switch (act) {
            case "svar" -> reply(walk, typed, viewer);
            case "tid" ->
                new RescheduleWalk(
                        walk,
                        typed.instant("startsAt"),
                        FreeText.optional("meetingPlace", typed.text("meetingPlace")),
                        typed.classifiedOrNull("text"));
            case "iakttagelse" -> new RecordObservation(walk, observation(typed));
            case "genomford" ->
                new CompleteWalk(walk, typed.instant("heldAt"), attendance(typed), typed.classifiedOrNull("text"));
            case "installd" -> new CancelWalk(walk, typed.classified("text"));
            case "aterkoppling" -> new GiveWalkFeedback(walk, typed.instant("heldAt"), typed.classified("text"));
            default -> throw BadParameter.malformed("act", act);
        };
    }

    private static ReplyToWalk reply(WalkId walk, Typed typed, Viewer viewer) {
        PartnerId partner = viewer.isPartner() ? viewer.organisation() : new PartnerId(typed.required("partner"));
        WalkReply reply = typed.choice("reply", WalkReply.class);
        return new ReplyToWalk(walk, partner, reply, reply == WalkReply.DECLINED ? 0 : typed.count("people"));
    }

    private static Observation observation(Typed typed) {
        String responsible = typed.text("responsible");
        return new Observation(
                new ObservationId(UUID.randomUUID()),
                typed.choice("category", ObservationCategory.class),
                FreeText.checked("place", typed.text("place")),
                FreeText.checked("text", typed.text("text")),
                responsible == null ? null : PartnerCatalogue.requireTaskTaker(new PartnerId(responsible)));
    }

    private static Map<PartnerId, Integer> attendance(Typed typed) {
        Map<PartnerId, Integer> attendance = new LinkedHashMap<>();
        typed.request().getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(ATTENDED) && typed.text(name) != null)
                .forEach(name -> attendance.put(new PartnerId(name.substring(ATTENDED.length())), typed.count(name)));
        return attendance;
    }
}
