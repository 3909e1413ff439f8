package se.samsvar.command.response;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PlanEvent;
import se.samsvar.response.PlanId;
import se.samsvar.response.ResponsePlan;

/** Asks the event store itself, so that every node follows a new version from the moment it is stored. */
final class StoredPlans implements PlanLibrary {

    private final EventStore events;
    private final PlanCatalogue first;
    /** What was once in force never changes. */
    private final Map<String, ResponsePlan> known = new ConcurrentHashMap<>();

    StoredPlans(EventStore events, PlanCatalogue first) {
        this.events = events;
        this.first = first;
    }

    @Override
    public ResponsePlan inForce(IncidentType type) {
        return history(type).inForce();
    }

    @Override
    public ResponsePlan version(IncidentType type, int version) {
        return known.computeIfAbsent(
                type + " " + version,
                key -> history(type).versions().stream()
                        .filter(plan -> plan.version() == version)
                        .findFirst()
                        .orElseThrow(() -> new Refusal(RefusalCode.PLAN_NOT_FOUND, "version", type + " " + version)));
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
        PlanHistory history = new PlanHistory(first.get(type));
        DomainEventStream stream = events.readEvents(new PlanId(type).toString());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof PlanEvent event) {
                history.after(event);
            }
        }
        return history;
    }
}
