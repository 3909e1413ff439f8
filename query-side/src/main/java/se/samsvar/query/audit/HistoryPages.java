package se.samsvar.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@Controller
class HistoryPages {

    private static final int SIZE = 100;

    private final AuditQueries events;
    private final Causation causation;
    private final PrettyJson json;

    HistoryPages(AuditQueries events, Causation causation, PrettyJson json) {
        this.events = events;
        this.causation = causation;
        this.json = json;
    }

    /** All events, the latest first. */
    @GetMapping("/historik")
    String all(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable UUID incident,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer,
            Model model) {
        AuditApi.requireAuditor(viewer);
        AuditFilter filter = new AuditFilter(type, actor, null, incident, from, to);
        List<AuditItem> found = events.before(before, SIZE, filter, viewer);
        list(found, model);
        model.addAttribute("filter", filter);
        model.addAttribute("types", StoredEvents.names());
        return "audit/events";
    }

    /** What happened to one incident, in the order in which it was stored. */
    @GetMapping("/historik/{incident}")
    String incident(
            @PathVariable UUID incident, @RequestParam(defaultValue = "-1") long after, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        AuditFilter filter = new AuditFilter(null, null, null, incident, null, null);
        List<AuditItem> found = events.after(after, SIZE, filter, viewer);
        if (found.isEmpty() && after < 0) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
        }
        list(found, model);
        model.addAttribute("incident", incident);
        return "audit/incident";
    }

    @GetMapping("/historik/handelse/{number}")
    String event(@PathVariable long number, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        Causation.Why why =
                causation.why(number, viewer).orElseThrow(() -> new Refusal(RefusalCode.EVENT_NOT_FOUND, null));
        model.addAttribute("why", why);
        model.addAttribute("json", json);
        return "audit/event";
    }

    private void list(List<AuditItem> found, Model model) {
        model.addAttribute("events", found);
        model.addAttribute("next", found.size() < SIZE ? null : found.getLast().number());
        model.addAttribute("json", json);
    }
}
