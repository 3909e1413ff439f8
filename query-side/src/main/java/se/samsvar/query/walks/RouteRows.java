package se.samsvar.query.walks;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Position;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Writes;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.WalkEvent.WalkRouteSet;
import se.samsvar.walk.WalkEvent.WalkStopVisited;

/** The stops of a walk's route. One that leaves the route keeps its row, so that a repeated event can't bring it back. */
class RouteRows {

    private static final String LEAVE =
            "update query.walks_stop set on_route = false, version = ? where walk_id = ? and version < ?";
    private static final String STOP = """
            insert into query.walks_stop as known (walk_id, stop_id, on_route, ordinal, title, lat, lon, version)
            values (?, ?, true, ?, ?, ?, ?, ?)
            on conflict (walk_id, stop_id) do update
            set on_route = true, ordinal = excluded.ordinal, title = excluded.title, lat = excluded.lat,
                lon = excluded.lon, version = excluded.version
            where known.version <= excluded.version""";
    private static final String VISITED = """
            update query.walks_stop set visited = ?, version = ?
            where walk_id = ? and stop_id = ? and version < ?""";

    private final Writes writes;

    RouteRows(Writes writes) {
        this.writes = writes;
    }

    void set(WalkRouteSet event, Recorded recorded) {
        UUID walk = event.walkId().value();
        writes.update(LEAVE, recorded.number(), walk, recorded.number());
        List<RouteStop> stops = event.stops();
        for (int ordinal = 0; ordinal < stops.size(); ordinal++) {
            put(walk, stops.get(ordinal), ordinal, recorded);
        }
    }

    private void put(UUID walk, RouteStop stop, int ordinal, Recorded recorded) {
        Position position = stop.position();
        @Nullable Double lat = position == null ? null : position.lat();
        @Nullable Double lon = position == null ? null : position.lon();
        writes.update(STOP, walk, stop.stopId().value(), ordinal, stop.title(), lat, lon, recorded.number());
    }

    void visited(WalkStopVisited event, Recorded recorded) {
        writes.update(
                VISITED,
                event.visited(),
                recorded.number(),
                event.walkId().value(),
                event.stopId().value(),
                recorded.number());
    }
}
