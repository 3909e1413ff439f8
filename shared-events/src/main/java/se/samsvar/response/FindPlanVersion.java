package se.samsvar.response;

import se.samsvar.incident.IncidentType;

/** Asks for a version of a response plan that is or was in force; the answer is a {@link ResponsePlan}. */
public record FindPlanVersion(IncidentType type, int version) {}
