package se.samsvar.query.replay;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.security.Viewers;

/** Adds to the page of the picture, which keeps its own past, what it needs to be moved about in time. */
@ControllerAdvice
class PastPicture {
    private static final List<String> FILTER = List.of("type", "district", "status", "from", "to", "records");

    private final Moments moments;
    private final Scrubbers scrubbers;

    PastPicture(Moments replayMoments, Scrubbers scrubbers) {
        this.moments = replayMoments;
        this.scrubbers = scrubbers;
    }

    @ModelAttribute
    void scrubber(HttpServletRequest request, Model model) {
        Optional<Viewer> viewer = Viewers.current().filter(Viewer::seesIncidents);
        if (request.getRequestURI().equals("/") && request.getMethod().equals("GET") && viewer.isPresent()) {
            PastRequest asked = new PastRequest(
                    request.getParameter("at"),
                    request.getParameter("event"),
                    request.getParameter("compare"),
                    request.getParameter("clock"));
            AsOf asOf = asked.place(moments);
            @Nullable AsOf compare = asked.earlier(moments, asOf);
            if (!asOf.now()) {
                Scope scope = Scope.picture(viewer.get());
                model.addAttribute("scrubber", scrubbers.of("/", kept(request), scope, asOf, compare, viewer.get()));
            }
        }
    }

    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : FILTER) {
            String value = request.getParameter(name);
            kept.put(name, value == null ? "" : value);
        }
        return kept;
    }
}
