package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.CheckPlan;
import se.samsvar.response.CheckPlan.Fault;
import se.samsvar.response.CheckPlan.Faults;
import se.samsvar.response.FindPlan;
import se.samsvar.response.FindPlanOverview;
import se.samsvar.response.FindPlanOverview.Overview;
import se.samsvar.response.FindPlanVersion;
import se.samsvar.response.PreviewResponse;
import se.samsvar.response.PreviewResponse.Preview;
import se.samsvar.response.ResponsePlan;
import se.samsvar.response.TryPlan;
import se.samsvar.response.TryPlan.Outcome;
import se.samsvar.response.TryPlan.Outcomes;
import se.samsvar.response.TryPlan.Past;

/** Answers what the plan is and what an incident would cause; changes nothing. */
class ResponseQueries {

    private final ResponsePlanner planner;
    private final PlanLibrary plans;
    private final WalkRegister register;
    private final Clock clock;

    ResponseQueries(ResponsePlanner planner, PlanLibrary plans, WalkRegister register, Clock clock) {
        this.planner = planner;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    @QueryHandler
    ResponsePlan handle(FindPlan query) {
        return plans.inForce(query.type());
    }

    @QueryHandler
    ResponsePlan handle(FindPlanVersion query) {
        return plans.version(query.type(), query.version());
    }

    @QueryHandler
    Overview handle(FindPlanOverview query) {
        IncidentType type = query.type();
        return new Overview(plans.inForce(type), plans.draft(type), plans.versions(type));
    }

    @QueryHandler
    Faults handle(CheckPlan query) {
        return new Faults(PlanRule.faults(query.plan()).stream()
                .map(refusal -> new Fault(String.valueOf(refusal.field()), refusal.code(), refusal.arguments()))
                .toList());
    }

    /** As if each incident had been registered when it was reported, and no walk had been planned by others. */
    @QueryHandler
    Outcomes handle(TryPlan query) {
        return new Outcomes(query.incidents().stream()
                .map(past -> outcome(past, query.plan()))
                .toList());
    }

    private Outcome outcome(Past past, ResponsePlan plan) {
        PlanningInput input = new PlanningInput(
                plan.type(),
                past.occurredAt(),
                past.reportedAt(),
                past.place().district(),
                past.buildingHit(),
                past.inHome(),
                past.sceneReleasedAt(),
                past.reportedAt(),
                null,
                List.of());
        PlannedResponse planned = planner.replan(input, plan);
        return new Outcome(past.incidentId(), planned.tasks(), planned.walk());
    }

    @QueryHandler
    Preview handle(PreviewResponse query) {
        Instant now = clock.instant();
        PlanningInput input = new PlanningInput(
                query.type(),
                query.occurredAt(),
                Objects.requireNonNullElse(query.reportedAt(), now),
                query.place().district(),
                query.buildingHit(),
                query.inHome(),
                null,
                now,
                null,
                register.plannedIn(query.place().district()));
        PlannedResponse planned = planner.plan(input, plans.inForce(query.type()));
        return new Preview(
                planned.planVersion(), planned.history(), planned.tasks(), planned.walk(), planned.partners());
    }
}
