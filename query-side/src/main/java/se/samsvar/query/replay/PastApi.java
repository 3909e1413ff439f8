package se.samsvar.query.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samsvar.query.event.AsOf;
import se.samsvar.query.event.Moments;
import se.samsvar.query.event.Paged;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.security.Viewer;

/** What the pages of the past show, under the addresses of now with {@code event} or {@code at}. */
@RestController
class PastApi {
    private final Moments moments;
    private final PastIncidents incidents;
    private final PastTasks tasks;
    private final PastGoalCounts goals;
    private final Stories stories;

    PastApi(Moments replayMoments, PastIncidents incidents, PastTasks tasks, PastGoalCounts goals, Stories stories) {
        this.moments = replayMoments;
        this.incidents = incidents;
        this.tasks = tasks;
        this.goals = goals;
        this.stories = stories;
    }

    /** @param asOfEvent the number of the last event that had been recorded */
    record PastInbox(long asOfEvent, Instant asOf, List<PastTask> items, int page, int size, long total) {}

    @GetMapping(value = "/api/incidents/{id}", params = "event")
    PastIncident incidentByEvent(
            @PathVariable UUID id, @ParameterObject @ModelAttribute PastRequest asked, Viewer viewer) {
        return incident(id, asked, viewer);
    }

    @GetMapping(
            value = "/api/incidents/{id}",
            params = {"at", "!event"})
    PastIncident incidentByInstant(
            @PathVariable UUID id, @ParameterObject @ModelAttribute PastRequest asked, Viewer viewer) {
        return incident(id, asked, viewer);
    }

    @GetMapping(value = "/api/tasks", params = "event")
    PastInbox tasksByEvent(
            @ParameterObject @ModelAttribute PastRequest asked,
            @RequestParam @Nullable String partner,
            @RequestParam @Nullable String view,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        return inbox(asked, partner, view, page, size, viewer);
    }

    @GetMapping(
            value = "/api/tasks",
            params = {"at", "!event"})
    PastInbox tasksByInstant(
            @ParameterObject @ModelAttribute PastRequest asked,
            @RequestParam @Nullable String partner,
            @RequestParam @Nullable String view,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Viewer viewer) {
        return inbox(asked, partner, view, page, size, viewer);
    }

    @GetMapping(value = "/api/goals", params = "event")
    PastGoals goalsByEvent(
            @ParameterObject @ModelAttribute PastRequest asked,
            @ParameterObject @ModelAttribute GoalsRequest matrix,
            Viewer viewer) {
        return goals(asked, matrix, viewer);
    }

    @GetMapping(
            value = "/api/goals",
            params = {"at", "!event"})
    PastGoals goalsByInstant(
            @ParameterObject @ModelAttribute PastRequest asked,
            @ParameterObject @ModelAttribute GoalsRequest matrix,
            Viewer viewer) {
        return goals(asked, matrix, viewer);
    }

    private PastIncident incident(UUID id, PastRequest asked, Viewer viewer) {
        incidents.require(id, viewer);
        AsOf asOf = place(asked);
        return incidents
                .find(id, stories.of(id, viewer), asOf, viewer)
                .orElseThrow(() -> BadParameter.unknown("event", String.valueOf(asOf.number())));
    }

    private PastInbox inbox(
            PastRequest asked, @Nullable String partner, @Nullable String view, int page, int size, Viewer viewer) {
        viewer.requireIncidents();
        AsOf asOf = place(asked);
        Paged<PastTask> found =
                tasks.inbox(PastTab.asked(view), PastInboxPage.partner(partner, viewer), asOf, page, size, viewer);
        return new PastInbox(asOf.number(), asOf.at(), found.items(), page, size, found.total());
    }

    private PastGoals goals(PastRequest asked, GoalsRequest matrix, Viewer viewer) {
        viewer.requireIncidents();
        @Nullable String district = matrix.checked();
        AsOf asOf = place(asked);
        return goals.count(asOf, asked.earlier(moments, asOf), district);
    }

    /** Blank is no place. */
    private AsOf place(PastRequest asked) {
        AsOf asOf = asked.place(moments);
        if (asOf.now()) {
            throw BadParameter.malformed(asked.event() == null ? "at" : "event", "");
        }
        return asOf;
    }
}
