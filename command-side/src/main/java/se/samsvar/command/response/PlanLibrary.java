package se.samsvar.command.response;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;
import se.samsvar.response.ResponsePlan;

/** The response plans of the city in all their versions. */
public interface PlanLibrary {

    /** The version that new responses follow. */
    ResponsePlan inForce(IncidentType type);

    /** A version that is or was in force. */
    ResponsePlan version(IncidentType type, int version);

    /** The next version that somebody works on, or null. */
    @Nullable
    ResponsePlan draft(IncidentType type);

    /** Every version that was ever in force, the latest first. */
    List<Integer> versions(IncidentType type);
}
