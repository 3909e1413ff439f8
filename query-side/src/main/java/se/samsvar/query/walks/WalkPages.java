package se.samsvar.query.walks;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.ObservationCategory;
import se.samsvar.walk.WalkReply;
import se.samsvar.walk.WalkStatus;

@Controller
class WalkPages {

    private static final int SIZE = 50;

    private final WalkQueries walks;
    private final Clock clock;

    WalkPages(WalkQueries walks, Clock clock) {
        this.walks = walks;
        this.clock = clock;
    }

    /** An organisation by its code and its name. */
    record Invited(String code, String name) {}

    @GetMapping("/vandringar")
    String all(@RequestParam(defaultValue = "0") int sida, Viewer viewer, Model model) {
        viewer.requireIncidents();
        model.addAttribute("planned", walks.find(Set.of(WalkStatus.PLANNED), null, 0, SIZE, viewer));
        model.addAttribute(
                "ended", walks.find(Set.of(WalkStatus.HELD, WalkStatus.CANCELLED), null, sida, SIZE, viewer));
        return "walks/list";
    }

    @GetMapping("/vandringar/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        WalkItem walk = visible(id, viewer);
        model.addAttribute("walk", walk);
        model.addAttribute("started", !clock.instant().isBefore(walk.startsAt()));
        model.addAttribute("invited", invited(walk));
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("categories", ObservationCategory.values());
        model.addAttribute("answers", WalkReply.values());
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("now", clock.instant());
        return "walks/walk";
    }

    /** @throws Refusal {@code walk.not-found} also where the viewer may not see it */
    WalkItem visible(UUID id, Viewer viewer) {
        viewer.requireIncidents();
        return walks.find(id, viewer).orElseThrow(() -> new Refusal(RefusalCode.WALK_NOT_FOUND, null));
    }

    private static List<Invited> invited(WalkItem walk) {
        return walk.invited().stream()
                .map(code -> new Invited(code, Names.partner(code)))
                .toList();
    }
}
