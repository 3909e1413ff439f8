package se.samsvar.command.response;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.PlanEvent.PlanPublished;
import se.samsvar.response.PlanId;
import se.samsvar.response.ResponsePlan;

/** The city's plans, and versions that a test puts in force. */
final class PlanShelf implements PlanLibrary {

    private final PlanCatalogue first = new PlanCatalogue();
    private final Map<IncidentType, PlanHistory> histories = new EnumMap<>(IncidentType.class);

    /** @param plan with any version: it becomes the next */
    void publish(ResponsePlan plan) {
        int version = history(plan.type()).inForce().version() + 1;
        history(plan.type()).after(new PlanPublished(new PlanId(plan.type()), PlanRule.at(plan, version)));
    }

    @Override
    public ResponsePlan inForce(IncidentType type) {
        return history(type).inForce();
    }

    @Override
    public ResponsePlan version(IncidentType type, int version) {
        return history(type).versions().get(version - 1);
    }

    @Override
    public @Nullable ResponsePlan draft(IncidentType type) {
        return history(type).draft();
    }

    @Override
    public List<Integer> versions(IncidentType type) {
        return history(type).versions().reversed().stream()
                .map(ResponsePlan::version)
                .toList();
    }

    private PlanHistory history(IncidentType type) {
        return histories.computeIfAbsent(type, key -> new PlanHistory(first.get(key)));
    }
}
