package se.samsvar.query.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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

    /** @param last the number of the event that the reader got last, as browsers say it when they connect again */
    @GetMapping(
            path = {"/api/stream", "/live"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @RequestParam @Nullable UUID incident,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        viewer.requireIncidents();
        // proxies must not gather what is meant to arrive at once
        response.setHeader("X-Accel-Buffering", "no");
        // the head is sent from here: the thread that writes the events must not meet filters that still add to it
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.flushBuffer();
        return hub.connect(viewer, incident == null ? null : new IncidentId(incident), number(last));
    }

    /** A number that means nothing here is no fault: the reader is told to read everything. */
    private static @Nullable Long number(@Nullable String last) {
        return last != null && last.matches("\\d{1,18}") ? Long.valueOf(last) : null;
    }
}
