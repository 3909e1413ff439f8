package se.samsvar.query.rebuild;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.samsvar.query.security.Viewer;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

@Controller
class RebuildPages {
    private static final int LISTED = 10;

    private final Rebuilds rebuilds;
    private final Clock clock;

    RebuildPages(Rebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /**
     * The whole page, or the part that changes where htmx asks for it.
     *
     * @param id of an earlier one; the latest where it is not given
     */
    @GetMapping("/ombyggnad")
    String show(
            @RequestParam @Nullable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Viewer viewer,
            Model model) {
        RebuildAccess.requireReader(viewer);
        List<Job> latest = rebuilds.latest(LISTED);
        Optional<Job> shown = id == null ? latest.stream().findFirst() : Optional.of(rebuilds.get(id));
        model.addAttribute(
                "rebuild",
                shown.map(job -> RebuildItem.of(job, clock.instant())).orElse(null));
        model.addAttribute(
                "earlier",
                latest.stream().map(job -> RebuildItem.of(job, clock.instant())).toList());
        model.addAttribute(
                "swappable",
                RebuildAccess.maySwap(viewer)
                        && shown.filter(job -> job.state() == Job.State.DIFFERENT
                                        && job.id().equals(latest.getFirst().id()))
                                .isPresent());
        return htmx == null ? "rebuild/page" : "rebuild/page :: state";
    }

    @PostMapping("/ombyggnad")
    String start(Viewer viewer) {
        RebuildAccess.requireReader(viewer);
        rebuilds.start(viewer.actor().name());
        return "redirect:/ombyggnad";
    }

    /** @param sure ticked by whoever has read what it does */
    @PostMapping("/ombyggnad/byt")
    String swap(@RequestParam UUID id, @RequestParam(defaultValue = "false") boolean sure, Viewer viewer) {
        RebuildAccess.requireSwapper(viewer);
        if (!sure) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, "sure", "sure");
        }
        rebuilds.swap(id, viewer.actor().name());
        return "redirect:/ombyggnad";
    }
}
