package se.samsvar.query.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;

/** An incident's page as it was, at the incident's own address. */
@Controller
class PastIncidentPage {
    private final Moments moments;
    private final PastIncidents incidents;
    private final Stories stories;
    private final Scrubbers scrubbers;
    private final Times times;

    PastIncidentPage(
            Moments replayMoments, PastIncidents incidents, Stories stories, Scrubbers scrubbers, Times times) {
        this.moments = replayMoments;
        this.incidents = incidents;
        this.stories = stories;
        this.scrubbers = scrubbers;
        this.times = times;
    }

    @GetMapping(value = "/handelser/{id}", params = "event")
    String byEvent(@PathVariable UUID id, @ModelAttribute PastRequest asked, Viewer viewer, Model model) {
        return show(id, asked, viewer, model);
    }

    @GetMapping(
            value = "/handelser/{id}",
            params = {"at", "!event"})
    String byInstant(@PathVariable UUID id, @ModelAttribute PastRequest asked, Viewer viewer, Model model) {
        return show(id, asked, viewer, model);
    }

    private String show(UUID id, PastRequest asked, Viewer viewer, Model model) {
        incidents.require(id, viewer);
        AsOf asOf = asked.place(moments);
        if (asOf.now()) {
            return "redirect:/handelser/" + id;
        }
        AsOf compare = asked.earlier(moments, asOf);
        List<Told> story = stories.of(id, viewer);
        PastIncident incident = incidents.find(id, story, asOf, viewer).orElse(null);
        model.addAttribute("id", id);
        model.addAttribute("incident", incident);
        model.addAttribute("story", until(asOf, story));
        model.addAttribute("scrubber", scrubbers.of("/handelser/" + id, Map.of(), story, asOf, compare, viewer));
        if (compare != null) {
            compare(incidents.find(id, story, compare, viewer).orElse(null), incident, model);
            model.addAttribute(
                    "eventsBetween",
                    until(asOf, story).size() - until(compare, story).size());
        }
        return "replay/incident";
    }

    private void compare(@Nullable PastIncident before, @Nullable PastIncident after, Model model) {
        model.addAttribute("registeredBetween", before == null && after != null);
        model.addAttribute("facts", FactDifference.between(before, after, times));
        model.addAttribute(
                "tasks",
                TaskDifference.between(
                        before == null ? List.of() : before.tasks(), after == null ? List.of() : after.tasks()));
    }

    /** The latest first, by the clock that is asked for. */
    private static List<Told> until(AsOf asOf, List<Told> story) {
        Comparator<Told> order = asOf.happened()
                ? Comparator.comparing((Told told) -> told.step().happenedAt())
                        .thenComparingLong(told -> told.step().number())
                : Comparator.comparingLong(told -> told.step().number());
        return story.stream()
                .filter(told -> asOf.happened()
                        ? !told.step().happenedAt().isAfter(asOf.at())
                        : told.step().number() <= asOf.number())
                .sorted(order.reversed())
                .toList();
    }
}
