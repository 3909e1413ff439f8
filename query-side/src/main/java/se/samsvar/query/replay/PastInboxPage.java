package se.samsvar.query.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** An inbox as it was, at the inbox's own address. */
@Controller
class PastInboxPage {
    private static final int SIZE = 100;

    private final Moments moments;
    private final PastTasks tasks;
    private final PastWalks walks;
    private final Scrubbers scrubbers;

    PastInboxPage(Moments replayMoments, PastTasks tasks, PastWalks walks, Scrubbers scrubbers) {
        this.moments = replayMoments;
        this.tasks = tasks;
        this.walks = walks;
        this.scrubbers = scrubbers;
    }

    /** What stands in the address beside the place in time. */
    record Inbox(
            @Nullable String part,
            @Nullable String vy,
            @Nullable Integer sida) {}

    @GetMapping(value = "/inkorg", params = "event")
    String byEvent(@ModelAttribute PastRequest asked, @ModelAttribute Inbox inbox, Viewer viewer, Model model) {
        return show(asked, inbox, viewer, model);
    }

    @GetMapping(
            value = "/inkorg",
            params = {"at", "!event"})
    String byInstant(@ModelAttribute PastRequest asked, @ModelAttribute Inbox inbox, Viewer viewer, Model model) {
        return show(asked, inbox, viewer, model);
    }

    private String show(PastRequest asked, Inbox inbox, Viewer viewer, Model model) {
        viewer.requireIncidents();
        PartnerId partner = partner(inbox.part(), viewer);
        PastTab tab = PastTab.asked(inbox.vy());
        AsOf asOf = asked.place(moments);
        if (asOf.now()) {
            return "redirect:/inkorg";
        }
        AsOf compare = asked.earlier(moments, asOf);
        int page = inbox.sida() == null ? 0 : inbox.sida();
        model.addAttribute("found", tasks.inbox(tab, partner, asOf, page, SIZE, viewer));
        model.addAttribute("counts", tasks.counts(partner, asOf, viewer));
        model.addAttribute("walks", tab == PastTab.ORGANISATION ? walks.invitations(partner, asOf) : List.of());
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", PastTab.values());
        model.addAttribute("partner", partner.code());
        model.addAttribute("partnerName", Names.partner(partner.code()));
        model.addAttribute("partners", viewer.isPartner() ? List.of() : PartnerCatalogue.withTasks());
        model.addAttribute("mayWork", false);
        model.addAttribute(
                "scrubber", scrubbers.of("/inkorg", kept(partner, tab), Scope.inbox(partner), asOf, compare, viewer));
        if (compare != null) {
            List<UUID> changed = tasks.changed(partner, compare, asOf);
            model.addAttribute("cut", changed.size() >= PastTasks.MOST_CHANGED);
            model.addAttribute(
                    "tasks",
                    TaskDifference.inInbox(
                            partner, tasks.these(changed, compare, viewer), tasks.these(changed, asOf, viewer)));
        }
        return "replay/inbox";
    }

    private static Map<String, String> kept(PartnerId partner, PastTab tab) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("vy", tab.word());
        kept.put("part", partner.code());
        return kept;
    }

    static PartnerId partner(@Nullable String asked, Viewer viewer) {
        if (asked == null || asked.isBlank()) {
            return PartnerCatalogue.get(viewer.organisation()).takesTasks() ? viewer.organisation() : PartnerId.LEAD;
        }
        PartnerId partner = PartnerCatalogue.get(new PartnerId(asked)).id();
        if (!viewer.seesTasksOf(partner)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "part");
        }
        return partner;
    }
}
