package se.samsvar.response;

import se.samsvar.incident.IncidentType;

/** Asks for the response plan in force; the answer is a {@link ResponsePlan}. */
public record FindPlan(IncidentType type) {}
