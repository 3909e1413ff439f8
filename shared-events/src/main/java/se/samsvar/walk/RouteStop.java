package se.samsvar.walk;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Position;

/**
 * A place where the walk stops and looks around.
 *
 * @param title what people call the place
 */
public record RouteStop(
        StopId stopId, String title, @Nullable Position position) {}
