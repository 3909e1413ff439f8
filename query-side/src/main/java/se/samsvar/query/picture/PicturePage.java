package se.samsvar.query.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Fragments;
import se.samsvar.query.web.Requests;

@Controller
class PicturePage {
    private final Moments moments;
    private final PictureQueries pictures;
    private final ChangeQueries changes;

    PicturePage(Moments pictureMoments, PictureQueries pictures, ChangeQueries changes) {
        this.moments = pictureMoments;
        this.pictures = pictures;
        this.changes = changes;
    }

    @GetMapping("/")
    String page(
            @ModelAttribute PictureRequest asked,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireIncidents();
        AsOf asOf = moments.find(asked.at(), asked.event(), asked.clock());
        AsOf compare = moments.earlier(asked.compare(), asOf);
        model.addAttribute("asked", asked);
        model.addAttribute("picture", pictures.find(asOf, asked.filter(), viewer));
        model.addAttribute("address", Requests.address(request));
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("statuses", IncidentStatus.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        if (!asked.isPast()) {
            Look look = look(asOf, request, response);
            model.addAttribute("changes", changes.since(look, asOf, viewer));
        }
        if (compare != null) {
            model.addAttribute("between", changes.between(compare, asOf, viewer));
        }
        return Fragments.view("picture/page", "live", request, response);
    }

    /** Everything until now has been seen. */
    @PostMapping("/")
    String seen(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        viewer.requireIncidents();
        Looks.keep(Look.beginning(moments.find(null, null)), request, response);
        return "redirect:" + Requests.address(request);
    }

    /** What follows live by itself is no look: only somebody who loads the page looks. */
    private static Look look(AsOf present, HttpServletRequest request, HttpServletResponse response) {
        Look known = Looks.of(request, present).orElse(Look.beginning(present));
        if (request.getHeader("HX-Request") != null) {
            return known;
        }
        Look look = known.loaded(present);
        Looks.keep(look, request, response);
        return look;
    }
}
