package se.samsvar.query.plans;

import java.util.List;
import se.samsvar.query.problem.Fault;
import se.samsvar.query.problem.ManyFaults;
import se.samsvar.response.CheckPlan;

/** Everything that is wrong with a plan, at once. */
final class FaultyPlan {

    private FaultyPlan() {}

    /** @throws ManyFaults where there are any */
    static void refuse(List<CheckPlan.Fault> faults) {
        if (!faults.isEmpty()) {
            throw new ManyFaults(faults.stream().map(FaultyPlan::fault).toList());
        }
    }

    private static Fault fault(CheckPlan.Fault fault) {
        return Fault.ofField(
                fault.code().kind().status(),
                fault.code().code(),
                "plan." + fault.field(),
                fault.arguments().toArray(String[]::new));
    }
}
