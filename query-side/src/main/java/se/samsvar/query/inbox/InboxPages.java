package se.samsvar.query.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
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
            @RequestParam(defaultValue = "false") boolean klara,
            @RequestParam(defaultValue = "0") int sida,
            Viewer viewer,
            Model model) {
        viewer.requireIncidents();
        PartnerId partner = partner(asked, viewer);
        TaskFilter filter = new TaskFilter(partner, klara ? TaskFilter.ENDED : TaskFilter.OPEN, null);
        model.addAttribute("tasks", tasks.find(filter, sida, SIZE, viewer));
        model.addAttribute("walks", klara ? List.of() : walks.of(partner));
        model.addAttribute("partner", partner.code());
        model.addAttribute("partnerName", Names.partner(partner.code()));
        model.addAttribute("partners", viewer.isPartner() ? List.of() : PartnerCatalogue.withTasks());
        model.addAttribute("ended", klara);
        return "inbox/list";
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
