package se.samsvar.query.walks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.incident.Confidentiality;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Requests;
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

    @GetMapping("/vandringar")
    String all(@RequestParam(defaultValue = "0") int sida, Viewer viewer, Model model, HttpServletRequest request) {
        viewer.requireIncidents();
        model.addAttribute("planned", walks.find(Set.of(WalkStatus.PLANNED), null, 0, SIZE, viewer));
        model.addAttribute(
                "ended", walks.find(Set.of(WalkStatus.HELD, WalkStatus.CANCELLED), null, sida, SIZE, viewer));
        model.addAttribute("address", Requests.address(request));
        return "walks/list";
    }

    @GetMapping("/vandringar/{id}")
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        WalkItem walk = visible(id, viewer);
        Instant now = clock.instant();
        model.addAttribute("walk", walk);
        model.addAttribute("progress", Progress.of(walk, now));
        model.addAttribute("started", !now.isBefore(walk.startsAt()));
        model.addAttribute("invited", walk.invitedByName());
        model.addAttribute("routeText", RouteText.of(walk.route()));
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("categories", ObservationCategory.values());
        model.addAttribute("answers", WalkReply.values());
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("observationId", UUID.randomUUID());
        model.addAttribute("now", now);
        return "walks/walk";
    }

    /** @throws Refusal {@code walk.not-found} also where the viewer may not see it */
    WalkItem visible(UUID id, Viewer viewer) {
        viewer.requireIncidents();
        return walks.find(id, viewer).orElseThrow(() -> new Refusal(RefusalCode.WALK_NOT_FOUND, null));
    }
}
