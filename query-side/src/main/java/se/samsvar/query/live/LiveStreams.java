package se.samsvar.query.live;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.security.Viewer;

/** The live stream: for other systems with their credentials, for pages with their session. */
@Controller
final class LiveStreams {
    private final LiveHub hub;

    LiveStreams(LiveHub hub) {
        this.hub = hub;
    }

    @GetMapping(
            path = {"/api/stream", "/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestParam @Nullable UUID incident, Viewer viewer, HttpServletResponse response) {
        viewer.requireIncidents();
        // proxies must not gather what is meant to arrive at once
        response.setHeader("X-Accel-Buffering", "no");
        return hub.connect(viewer, incident == null ? null : new IncidentId(incident));
    }
}
