package se.samsvar.query.item;

/** Where an incident stands. */
public enum IncidentStatus {
    OPEN,
    CLOSED,
    FALSE_ALARM,
    MERGED
}
