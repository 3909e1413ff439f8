package se.samsvar.command.incident;

/** Where an incident stands. */
enum IncidentStatus {
    OPEN,
    FALSE_ALARM,
    MERGED,
    CLOSED
}
