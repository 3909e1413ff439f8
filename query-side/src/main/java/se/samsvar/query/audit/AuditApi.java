package se.samsvar.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.actor.Role;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@RestController
class AuditApi {

    private final AuditQueries events;
    private final Causation causation;

    AuditApi(AuditQueries events, Causation causation) {
        this.events = events;
        this.causation = causation;
    }

    /** @param next what to ask for {@code after} next time, or null where these were the last */
    record Events(List<AuditItem> items, @Nullable Long next) {}

    @GetMapping("/api/audit/events")
    Events events(
            @RequestParam(defaultValue = "-1") long after,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable UUID incident,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer) {
        requireAuditor(viewer);
        Paged.checkSize(size);
        AuditFilter filter = new AuditFilter(type, actor, organisation, incident, from, to);
        List<AuditItem> items = events.after(after, size, filter, viewer);
        return new Events(items, items.size() < size ? null : items.getLast().number());
    }

    @GetMapping("/api/audit/events/{number}/why")
    Causation.Why why(@PathVariable long number, Viewer viewer) {
        requireAuditor(viewer);
        return causation.why(number, viewer).orElseThrow(() -> new Refusal(RefusalCode.EVENT_NOT_FOUND, null));
    }

    static void requireAuditor(Viewer viewer) {
        if (!viewer.is(Role.AUDITOR)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
    }
}
