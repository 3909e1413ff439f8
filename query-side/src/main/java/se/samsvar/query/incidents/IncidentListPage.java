package se.samsvar.query.incidents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Paged;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Fragments;
import se.samsvar.query.web.Requests;
import se.samsvar.query.web.Times;

/** The list of incidents. */
@Controller
class IncidentListPage {
    private static final int SIZE = 50;
    private static final int RECENT_DAYS = 30;

    private final IncidentQueries incidents;
    private final NextWalks walks;
    private final Clock clock;

    IncidentListPage(IncidentQueries incidents, NextWalks walks, Clock clock) {
        this.incidents = incidents;
        this.walks = walks;
        this.clock = clock;
    }

    /** A list that somebody returns to; its address is all there is of it. */
    record SavedView(String key, String address, boolean current) {}

    @GetMapping("/handelser")
    String page(
            @ModelAttribute IncidentListRequest asked,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireIncidents();
        Paged<IncidentItem> found = incidents.find(asked.filter(), asked.number(), SIZE, viewer);
        model.addAttribute("asked", asked);
        model.addAttribute("found", found);
        model.addAttribute(
                "walks",
                walks.of(found.items().stream().map(IncidentItem::incidentId).toList()));
        model.addAttribute("address", Requests.address(request));
        model.addAttribute("views", views(asked));
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("statuses", IncidentStatus.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        return Fragments.view("incidents/list", "list", request, response);
    }

    private List<SavedView> views(IncidentListRequest asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        String here = asked.address(0);
        return List.of(
                view("open", "/handelser?status=OPEN", here),
                view("overdue", "/handelser?overdue=true", here),
                view("recent", "/handelser?from=" + today.minusDays(RECENT_DAYS), here),
                view("all", "/handelser", here));
    }

    private static SavedView view(String name, String address, String here) {
        return new SavedView("list.view." + name, address, address.equals(here));
    }
}
