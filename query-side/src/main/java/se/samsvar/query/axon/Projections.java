package se.samsvar.query.axon;

import java.util.List;

/**
 * What follows the events on this side; in one process with the command side others do too.
 *
 * @param names of the processing groups, and so of the event processors
 */
public record Projections(List<String> names) {}
