package se.samsvar.query.plans;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.event.Period;
import se.samsvar.query.plans.PastIncidents.PastIncident;
import se.samsvar.query.plans.PastIncidents.PastTask;
import se.samsvar.query.plans.WhatIfResult.Case;
import se.samsvar.query.plans.WhatIfResult.Happened;
import se.samsvar.query.plans.WhatIfResult.Load;
import se.samsvar.query.plans.WhatIfResult.Planned;
import se.samsvar.query.plans.WhatIfResult.Share;
import se.samsvar.query.plans.WhatIfResult.Walk;
import se.samsvar.query.security.Viewer;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PlannedWalk;
import se.samsvar.response.ResponsePlan;
import se.samsvar.response.TryPlan;
import se.samsvar.response.TryPlan.Outcome;
import se.samsvar.task.Urgency;

/** Holds a plan against what happened. Nothing is changed by it. */
class WhatIf {

    static final int MOST = 500;

    private final Plans plans;
    private final PastIncidents past;

    WhatIf(Plans plans, PastIncidents past) {
        this.plans = plans;
        this.past = past;
    }

    WhatIfResult of(ResponsePlan plan, Period period, Viewer viewer) {
        List<PastIncident> found = past.find(plan.type(), period, MOST + 1);
        List<PastIncident> incidents = found.subList(0, Math.min(MOST, found.size()));
        Map<UUID, List<PastTask>> tasks = past.tasks(incidents);
        List<Outcome> outcomes =
                plans.tried(plan, incidents.stream().map(PastIncident::past).toList());
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            UUID id = incidents.get(i).past().incidentId().value();
            cases.add(one(incidents.get(i), outcomes.get(i), tasks.getOrDefault(id, List.of()), viewer));
        }
        boolean cut = found.size() > MOST;
        return new WhatIfResult(plan.type(), period.from(), period.to(), cut, cases, load(cases));
    }

    private static Case one(PastIncident incident, Outcome outcome, List<PastTask> tasks, Viewer viewer) {
        SortedSet<PartnerId> partners = new TreeSet<>();
        outcome.tasks().forEach(task -> partners.add(task.partner()));
        tasks.forEach(task -> partners.add(task.partner()));
        TryPlan.Past facts = incident.past();
        return new Case(
                facts.incidentId().value(),
                facts.place().district().name(),
                facts.occurredAt(),
                incident.history(),
                walk(outcome.walk()),
                partners.stream()
                        .map(partner -> share(partner, outcome.tasks(), tasks, viewer))
                        .toList());
    }

    private static Share share(PartnerId partner, List<PlannedTask> planned, List<PastTask> tasks, Viewer viewer) {
        return new Share(
                partner.code(),
                Names.partner(partner.code()),
                planned.stream()
                        .filter(task -> task.partner().equals(partner))
                        .map(Planned::of)
                        .toList(),
                tasks.stream()
                        .filter(task -> task.partner().equals(partner))
                        .map(task -> readable(task.happened(), viewer))
                        .toList());
    }

    /** What a lead wrote by hand says something of the incident; the plan's own titles don't. */
    private static Happened readable(Happened task, Viewer viewer) {
        return task.row() != null || viewer.seesIncidents()
                ? task
                : new Happened(task.taskId(), null, null, task.dueAt(), task.status(), task.completedAt());
    }

    private static @Nullable Walk walk(@Nullable PlannedWalk walk) {
        return walk == null ? null : new Walk(walk.startsAt(), walk.late(), walk.joins() != null);
    }

    private static List<Load> load(List<Case> cases) {
        SortedSet<String> partners = new TreeSet<>();
        shares(cases).forEach(share -> partners.add(share.partner()));
        return partners.stream()
                .map(partner -> load(
                        partner,
                        shares(cases)
                                .filter(share -> share.partner().equals(partner))
                                .toList()))
                .toList();
    }

    private static Load load(String partner, List<Share> shares) {
        List<Planned> planned =
                shares.stream().flatMap(share -> share.planned().stream()).toList();
        return new Load(
                partner,
                Names.partner(partner),
                planned.size(),
                (int) planned.stream()
                        .filter(task -> task.urgency() == Urgency.NOW)
                        .count(),
                shares.stream().mapToInt(share -> share.happened().size()).sum());
    }

    private static Stream<Share> shares(Collection<Case> cases) {
        return cases.stream().flatMap(one -> one.partners().stream());
    }
}
