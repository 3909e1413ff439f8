package se.samsvar.command.response;

import static se.samsvar.command.testing.Samples.local;

import java.time.Instant;
import java.util.List;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.PlannedTask;

/** The planner with its plans, and a shooting in Bäckby to plan for. */
abstract class PlannerSetUp {

    static final District BACKBY = new District("Bäckby");
    static final Instant TUESDAY_NIGHT = local("2026-03-10T01:40");
    static final Instant REPORTED = local("2026-03-10T02:00");

    final ResponsePlanner planner = new ResponsePlanner();
    final PlanCatalogue plans = new PlanCatalogue();

    static PlanningInput shooting() {
        return input(IncidentType.SHOOTING, TUESDAY_NIGHT, REPORTED, REPORTED, false, false, null, List.of());
    }

    static PlanningInput input(
            IncidentType type,
            Instant occurredAt,
            Instant reportedAt,
            Instant now,
            boolean buildingHit,
            boolean inHome,
            Instant releasedAt,
            List<PlannedDistrictWalk> walks) {
        return new PlanningInput(
                type, occurredAt, reportedAt, BACKBY, buildingHit, inHome, releasedAt, now, null, walks);
    }

    PlannedResponse plan(PlanningInput input) {
        return planner.plan(input, plans.get(input.type()));
    }

    static PlannedTask task(PlannedResponse response, String row) {
        return response.tasks().stream()
                .filter(task -> task.row().equals(row))
                .findFirst()
                .orElseThrow();
    }
}
