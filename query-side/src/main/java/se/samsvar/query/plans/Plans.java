package se.samsvar.query.plans;

import java.util.concurrent.CompletionException;
import org.axonframework.queryhandling.QueryGateway;
import se.samsvar.incident.IncidentType;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.FindPlan;
import se.samsvar.response.ResponsePlan;

/** Asks the command side for the plans in force. */
class Plans {

    private final QueryGateway queries;

    Plans(QueryGateway queries) {
        this.queries = queries;
    }

    /** @throws Refusal {@code plan.not-found} where there is no such type or it has no plan */
    ResponsePlan of(String type) {
        try {
            IncidentType known = IncidentType.valueOf(type);
            return queries.query(new FindPlan(known), ResponsePlan.class).join();
        } catch (IllegalArgumentException _) {
            throw new Refusal(RefusalCode.PLAN_NOT_FOUND, null, type);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
