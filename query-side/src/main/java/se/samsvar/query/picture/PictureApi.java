package se.samsvar.query.picture;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.event.Moments;
import se.samsvar.query.security.Viewer;

@RestController
class PictureApi {
    private final Moments moments;
    private final PictureQueries pictures;

    PictureApi(Moments pictureMoments, PictureQueries pictures) {
        this.moments = pictureMoments;
        this.pictures = pictures;
    }

    @GetMapping("/api/picture")
    Picture picture(@ParameterObject @ModelAttribute PictureRequest asked, Viewer viewer) {
        viewer.requireIncidents();
        return pictures.find(moments.find(asked.at(), asked.event(), asked.clock()), asked.filter(), viewer);
    }
}
