package se.samsvar.query.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Fragments;

@Controller
class PicturePage {
    private final Moments moments;
    private final PictureQueries pictures;

    PicturePage(Moments moments, PictureQueries pictures) {
        this.moments = moments;
        this.pictures = pictures;
    }

    @GetMapping("/")
    String page(
            @ModelAttribute PictureRequest asked,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        viewer.requireIncidents();
        model.addAttribute("asked", asked);
        model.addAttribute("picture", pictures.find(moments.find(asked.at(), asked.event()), asked.filter(), viewer));
        model.addAttribute("address", Fragments.address(request));
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("statuses", IncidentStatus.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        return Fragments.view("picture/page", "live", request, response);
    }
}
