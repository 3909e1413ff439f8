package se.samsvar.query.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;
import se.samsvar.goal.GoalMatrix;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.IncidentType;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.Times;

/** Puts into the model what an incident's page shows to one viewer. */
final class IncidentPageModel {
    private final IncidentDetails details;
    private final Timelines timelines;
    private final Times times;
    private final Clock clock;

    IncidentPageModel(IncidentDetails details, Timelines timelines, Times times, Clock clock) {
        this.details = details;
        this.timelines = timelines;
        this.times = times;
        this.clock = clock;
    }

    /** @param asked what stands in the address: the tab with its filters */
    void show(UUID id, Map<String, String> asked, Viewer viewer, Locale locale, Model model) {
        viewer.requireIncidents();
        IncidentDetail incident = details.find(id, viewer).orElseThrow(IncidentsApi::notFound);
        List<Told> told = timelines.told(id, viewer);
        Instant now = clock.instant();
        List<Change> changes = Corrections.of(told, viewer, locale, times);
        model.addAttribute("incident", incident);
        model.addAttribute("sheet", new IncidentSheet(incident, told, changes, now));
        tabs(id, asked, told, model);
        forms(now, model);
    }

    private static void tabs(UUID id, Map<String, String> asked, List<Told> told, Model model) {
        IncidentTab tab = IncidentTab.asked(asked.get("flik"));
        TaskStateFilter state = TaskStateFilter.asked(asked.get("lage"));
        Story.Filter filter = new Story.Filter(
                StoryKind.asked(asked.get("slag")), given(asked.get("part")), "aldst".equals(asked.get("ordning")));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", IncidentTab.values());
        model.addAttribute("stateFilter", state);
        model.addAttribute("stateFilters", TaskStateFilter.values());
        model.addAttribute("story", Story.of(told, filter));
        model.addAttribute("storyKinds", StoryKind.values());
        model.addAttribute("address", address(id, tab, state, filter));
    }

    private static void forms(Instant now, Model model) {
        model.addAttribute("formId", UUID.randomUUID());
        model.addAttribute("now", now);
        model.addAttribute("types", IncidentType.values());
        model.addAttribute("classes", Confidentiality.values());
        model.addAttribute("districts", DistrictCatalogue.all());
        model.addAttribute("partners", PartnerCatalogue.withTasks());
        model.addAttribute("pairs", GoalMatrix.pairs());
    }

    static String address(UUID id, IncidentTab tab) {
        return tab == IncidentTab.OVERVIEW ? "/handelser/" + id : "/handelser/" + id + "?flik=" + tab.word();
    }

    /** Also after a form was refused, which stands at another address. */
    private static String address(UUID id, IncidentTab tab, TaskStateFilter state, Story.Filter filter) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/handelser/" + id);
        if (tab != IncidentTab.OVERVIEW) {
            address.queryParam("flik", tab.word());
        }
        if (tab == IncidentTab.TASKS && state != TaskStateFilter.ALL) {
            address.queryParam("lage", state.word());
        }
        if (tab == IncidentTab.TIMELINE) {
            put(address, "slag", filter.kind() == null ? null : filter.kind().word());
            put(address, "part", filter.partner());
            put(address, "ordning", filter.oldestFirst() ? "aldst" : null);
        }
        return address.encode().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
