package se.samsvar.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import se.samsvar.response.FindPlan;
import se.samsvar.response.PreviewResponse;
import se.samsvar.response.PreviewResponse.Preview;
import se.samsvar.response.ResponsePlan;

/** Answers what the plan is and what an incident would cause; changes nothing. */
class ResponseQueries {

    private final ResponsePlanner planner;
    private final PlanCatalogue plans;
    private final WalkRegister register;
    private final Clock clock;

    ResponseQueries(ResponsePlanner planner, PlanCatalogue plans, WalkRegister register, Clock clock) {
        this.planner = planner;
        this.plans = plans;
        this.register = register;
        this.clock = clock;
    }

    @QueryHandler
    ResponsePlan handle(FindPlan query) {
        return plans.get(query.type());
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
                register.plannedIn(query.place().district()));
        PlannedResponse planned = planner.plan(input, plans.get(query.type()));
        return new Preview(
                planned.planVersion(), planned.history(), planned.tasks(), planned.walk(), planned.partners());
    }
}
