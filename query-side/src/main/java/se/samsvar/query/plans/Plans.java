package se.samsvar.query.plans;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import se.samsvar.incident.IncidentType;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.CheckPlan;
import se.samsvar.response.FindPlan;
import se.samsvar.response.FindPlanOverview;
import se.samsvar.response.FindPlanVersion;
import se.samsvar.response.ResponsePlan;
import se.samsvar.response.TryPlan;

/** Asks the command side for plans, and what it makes of them. */
class Plans {

    private final QueryGateway queries;

    Plans(QueryGateway queries) {
        this.queries = queries;
    }

    /** @throws Refusal {@code plan.not-found} where there is no such type */
    static IncidentType type(String type) {
        try {
            return IncidentType.valueOf(type);
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.PLAN_NOT_FOUND, null, type);
        }
    }

    ResponsePlan inForce(IncidentType type) {
        return ask(new FindPlan(type), ResponsePlan.class);
    }

    /** @throws Refusal {@code plan.not-found} where it never was in force */
    ResponsePlan version(IncidentType type, int version) {
        return ask(new FindPlanVersion(type, version), ResponsePlan.class);
    }

    FindPlanOverview.Overview overview(IncidentType type) {
        return ask(new FindPlanOverview(type), FindPlanOverview.Overview.class);
    }

    List<CheckPlan.Fault> faults(ResponsePlan plan) {
        return ask(new CheckPlan(plan), CheckPlan.Faults.class).faults();
    }

    /** One outcome for each incident, in the same order. */
    List<TryPlan.Outcome> tried(ResponsePlan plan, List<TryPlan.Past> incidents) {
        return ask(new TryPlan(plan, incidents), TryPlan.Outcomes.class).outcomes();
    }

    private <R> R ask(Object query, Class<R> answer) {
        try {
            return queries.query(query, answer).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
