package se.samsvar.command.response;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samsvar.partner.PartnerId;
import se.samsvar.response.PlannedTask;
import se.samsvar.response.PlannedWalk;

/**
 * What the planner decided.
 *
 * @param history whether the incident is older than its plan: then there is nothing to do
 */
record PlannedResponse(
        int planVersion,
        boolean history,
        List<PlannedTask> tasks,
        @Nullable PlannedWalk walk) {

    static PlannedResponse history(int planVersion) {
        return new PlannedResponse(planVersion, true, List.of(), null);
    }

    /** Everybody who takes part, in a stable order. */
    List<PartnerId> partners() {
        Stream<PartnerId> partners = tasks.stream().map(PlannedTask::partner);
        return partners.distinct().sorted().toList();
    }
}
