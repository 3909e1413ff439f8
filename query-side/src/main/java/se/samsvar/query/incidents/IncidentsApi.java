package se.samsvar.query.incidents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.incident.IncidentType;
import se.samsvar.query.event.Paged;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.query.item.IncidentStatus;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Parameters;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@RestController
class IncidentsApi {
    private final IncidentQueries incidents;
    private final IncidentDetails details;
    private final Timelines timelines;

    IncidentsApi(IncidentQueries incidents, IncidentDetails details, Timelines timelines) {
        this.incidents = incidents;
        this.details = details;
        this.timelines = timelines;
    }

    @GetMapping("/api/incidents")
    Paged<IncidentItem> incidents(
            @RequestParam @Nullable IncidentType type,
            @RequestParam @Nullable String district,
            @RequestParam @Nullable IncidentStatus status,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        viewer.requireIncidents();
        IncidentFilter filter = new IncidentFilter(
                type,
                Parameters.district(district),
                status,
                Parameters.from("from", from),
                Parameters.to("to", to),
                q,
                false);
        return incidents.find(filter, page, size, viewer);
    }

    @GetMapping("/api/incidents/{id}")
    IncidentDetail incident(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        viewer.requireIncidents();
        IncidentDetail found = details.find(id, viewer).orElseThrow(IncidentsApi::notFound);
        // by hand: to Spring an equal tag would mean an equal answer, but tasks and notices change beside it
        response.setHeader(HttpHeaders.ETAG, "\"" + found.version() + "\"");
        return found;
    }

    @GetMapping("/api/incidents/{id}/timeline")
    Timeline timeline(@PathVariable UUID id, Viewer viewer) {
        viewer.requireIncidents();
        if (incidents.find(id, viewer).isEmpty()) {
            throw notFound();
        }
        return timelines.of(id, viewer);
    }

    static Refusal notFound() {
        return new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
    }
}
