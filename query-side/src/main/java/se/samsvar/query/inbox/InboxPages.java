package se.samsvar.query.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Requests;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@Controller
class InboxPages {

    private static final int SIZE = 100;

    private final TaskQueries tasks;
    private final InvitedWalks walks;
    private final TaskPage page;

    InboxPages(TaskQueries tasks, InvitedWalks walks, TaskPage page) {
        this.tasks = tasks;
        this.walks = walks;
        this.page = page;
    }

    @GetMapping("/inkorg")
    String inbox(
            @RequestParam(name = "part", required = false) @Nullable String asked,
            @RequestParam @Nullable String vy,
            @RequestParam(defaultValue = "0") int sida,
            Viewer viewer,
            Model model,
            HttpServletRequest request) {
        viewer.requireIncidents();
        PartnerId partner = partner(asked, viewer);
        InboxTab tab = InboxTab.asked(vy);
        model.addAttribute("tasks", tasks.find(tab.filter(partner, viewer), sida, SIZE, viewer));
        model.addAttribute("counts", tasks.counts(partner, viewer));
        model.addAttribute("walks", tab == InboxTab.ORGANISATION ? walks.of(partner) : List.of());
        organisation(partner, viewer, model);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", InboxTab.values());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("mayWork", viewer.isLead() || viewer.isPartner());
        model.addAttribute("address", Requests.address(request));
        return "inbox/list";
    }

    private static void organisation(PartnerId partner, Viewer viewer, Model model) {
        model.addAttribute("partner", partner.code());
        model.addAttribute("partnerName", Names.partner(partner.code()));
        model.addAttribute("partners", viewer.isPartner() ? List.of() : PartnerCatalogue.withTasks());
    }

    @GetMapping("/inkorg/{id}")
    String task(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    private static PartnerId partner(@Nullable String asked, Viewer viewer) {
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
