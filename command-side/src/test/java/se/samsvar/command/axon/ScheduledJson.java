package se.samsvar.command.axon;

/** The product's own way of storing scheduled work, for a scheduler that a test makes. */
public final class ScheduledJson extends TaskJson {}
