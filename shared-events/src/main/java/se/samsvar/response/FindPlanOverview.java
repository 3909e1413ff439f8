package se.samsvar.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;

/** Asks for all there is of a response plan; the answer is an {@link Overview}. */
public record FindPlanOverview(IncidentType type) {

    /**
     * The answer.
     *
     * @param draft the next version that somebody works on, or null
     * @param versions all versions that were ever in force, the latest first
     */
    public record Overview(ResponsePlan inForce, @Nullable ResponsePlan draft, List<Integer> versions) {}
}
