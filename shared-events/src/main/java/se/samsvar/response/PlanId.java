package se.samsvar.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.samsvar.incident.IncidentType;

/** Identifies the response plan of a type of incident. */
public record PlanId(@JsonValue IncidentType type) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlanId {}

    @Override
    public String toString() {
        return "plan-" + type;
    }
}
