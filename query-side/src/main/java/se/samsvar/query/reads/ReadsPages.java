package se.samsvar.query.reads;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samsvar.query.event.Paged;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

/** For auditors: who read what, themselves among them. */
@Controller
class ReadsPages {

    private static final int SIZE = 100;

    private final Reads reads;

    ReadsPages(Reads reads) {
        this.reads = reads;
    }

    /** @param next what to ask for {@code after}, or {@code before}, next time; null where these were the last */
    record Page(List<Reads.Read> items, @Nullable Long next) {}

    /** The latest first. */
    @GetMapping("/granskning/lasningar")
    String page(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer,
            Model model) {
        viewer.requireAuditor();
        ReadFilter filter = new ReadFilter(actor, organisation, kind, from, to);
        Page found = page(reads.before(before, SIZE, filter), SIZE);
        model.addAttribute("reads", found.items());
        model.addAttribute("next", found.next());
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", ReadKind.values());
        return "reads/list";
    }

    /** In their order, or the latest first where it is asked for those before a number. */
    @GetMapping("/api/audit/reads")
    @ResponseBody
    Page reads(
            @RequestParam @Nullable Long after,
            @RequestParam @Nullable Long before,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam @Nullable String actor,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            Viewer viewer) {
        viewer.requireAuditor();
        Paged.checkSize(size);
        if (after != null && before != null) {
            throw BadParameter.unanswerable("before", String.valueOf(before));
        }
        ReadFilter filter = new ReadFilter(actor, organisation, kind, from, to);
        return page(
                before != null
                        ? reads.before(before, size, filter)
                        : reads.after(after == null ? 0 : after, size, filter),
                size);
    }

    private static Page page(List<Reads.Read> items, int size) {
        return new Page(items, items.size() < size ? null : items.getLast().number());
    }
}
