package se.samsvar.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.event.Paged;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The log for people: all events by their numbers, and what happened to one incident. */
@Controller
class HistoryPages {

    private static final int SIZE = 50;
    private static final List<Integer> SIZES = List.of(25, SIZE, 100, 250);

    private final AuditQueries events;
    private final Jump jump;
    private final KnownNames names;
    private final PrettyJson json;

    HistoryPages(AuditQueries events, Jump jump, KnownNames names, PrettyJson json) {
        this.events = events;
        this.jump = jump;
        this.names = names;
        this.json = json;
    }

    /** All events, the latest first. */
    @GetMapping("/historik")
    String all(
            @ModelAttribute AuditFilter filter,
            @RequestParam @Nullable Long before,
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Integer size,
            Viewer viewer,
            Model model) {
        AuditApi.requireAuditor(viewer);
        int most = size == null ? SIZE : size;
        Paged.checkSize(most);
        model.addAttribute("page", events.page(before, after, most, filter, viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("address", new HistoryAddress(filter, size));
        model.addAttribute("size", most);
        model.addAttribute("sizes", SIZES);
        model.addAttribute("first", before == null && after == null);
        model.addAttribute("types", names.types());
        model.addAttribute("organisations", names.organisations());
        model.addAttribute("actors", names.actors());
        model.addAttribute("json", json);
        return "audit/events";
    }

    /** To a number or a time in the log, with the same choice of events. */
    @GetMapping("/historik/hopp")
    String jump(
            @ModelAttribute AuditFilter filter,
            @RequestParam @Nullable String nummer,
            @RequestParam @Nullable String tid,
            @RequestParam @Nullable Integer size,
            Viewer viewer) {
        AuditApi.requireAuditor(viewer);
        HistoryAddress address = new HistoryAddress(filter, size);
        return "redirect:" + jump.to(nummer, tid).map(n -> address.older(n + 1)).orElseGet(address::newest);
    }

    /** What happened to one incident, in the order in which it was stored. */
    @GetMapping("/historik/{incident}")
    String incident(
            @PathVariable UUID incident, @RequestParam(defaultValue = "-1") long after, Viewer viewer, Model model) {
        AuditApi.requireAuditor(viewer);
        List<AuditItem> found = events.after(after, SIZE, AuditFilter.of(incident), viewer);
        if (found.isEmpty() && after < 0) {
            throw new Refusal(RefusalCode.INCIDENT_NOT_FOUND, null);
        }
        model.addAttribute("events", found);
        model.addAttribute("next", found.size() < SIZE ? null : found.getLast().number());
        model.addAttribute("json", json);
        model.addAttribute("incident", incident);
        return "audit/incident";
    }
}
