package se.samsvar.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.actor.Role;
import se.samsvar.query.event.Paged;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@RestController
class AuditApi {

    private final AuditQueries events;

    AuditApi(AuditQueries events) {
        this.events = events;
    }

    /**
     * A page of the log.
     *
     * @param next what to ask for {@code after} next time, or {@code before} where that was asked; null where these were the
     *     last
     */
    record Events(List<AuditItem> items, @Nullable Long next) {}

    /** In their order after a number, or the latest first before one. */
    @GetMapping("/api/audit/events")
    Events events(
            @ParameterObject @ModelAttribute AuditFilter filter,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "100") int size,
            Viewer viewer) {
        requireAuditor(viewer);
        Paged.checkSize(size);
        if (after != null && before != null) {
            throw BadParameter.malformed("before", before.toString());
        }
        List<AuditItem> items = before == null
                ? events.after(after == null ? -1 : after, size, filter, viewer)
                : events.before(before, size, filter, viewer);
        return new Events(items, items.size() < size ? null : items.getLast().number());
    }

    static void requireAuditor(Viewer viewer) {
        if (!viewer.is(Role.AUDITOR)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, null);
        }
    }
}
