package se.samsvar.query.walks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.NamedIds;
import se.samsvar.incident.FreeText;
import se.samsvar.incident.Position;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkId;

/** A route as people write it: a stop a line, in the order in which they are passed. */
final class RouteText {

    private final WalkId walk;
    private final List<WalkItem.Stop> known;
    private final Set<UUID> used = new HashSet<>();

    private RouteText(WalkId walk, List<WalkItem.Stop> known) {
        this.walk = walk;
        this.known = known;
    }

    static String of(List<WalkItem.Stop> route) {
        return String.join("\n", route.stream().map(WalkItem.Stop::title).toList());
    }

    /**
     * The stops that the lines mean: a title that the route already has is the same stop, with its place and its mark.
     *
     * @throws se.samsvar.refusal.Refusal where a line seems to hold personal data
     */
    static List<RouteStop> stops(@Nullable String text, WalkId walk, List<WalkItem.Stop> known) {
        RouteText route = new RouteText(walk, known);
        List<RouteStop> stops = new ArrayList<>();
        (text == null ? "" : text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> stops.add(route.stop(FreeText.checked("route", line))));
        return stops;
    }

    private RouteStop stop(String title) {
        return known.stream()
                .filter(stop -> stop.title().equals(title) && used.add(stop.stopId()))
                .findFirst()
                .map(stop -> new RouteStop(new StopId(stop.stopId()), title, position(stop)))
                .orElseGet(() -> new RouteStop(fresh(title), title, null));
    }

    /** The same line sent twice names the same stop. */
    private StopId fresh(String title) {
        int occurrence = 0;
        UUID id = NamedIds.of("stop", walk, title, occurrence);
        while (!used.add(id)) {
            occurrence++;
            id = NamedIds.of("stop", walk, title, occurrence);
        }
        return new StopId(id);
    }

    private static @Nullable Position position(WalkItem.Stop stop) {
        WalkItem.Point point = stop.position();
        return point == null ? null : new Position(point.lat(), point.lon());
    }
}
