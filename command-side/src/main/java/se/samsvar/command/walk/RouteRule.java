package se.samsvar.command.walk;

import java.util.List;
import se.samsvar.incident.FreeText;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.RouteStop;

/** A route has at least one stop and no more than people can walk in an evening, each with a name and an id of its own. */
final class RouteRule {

    static final int MOST_STOPS = 20;

    private RouteRule() {}

    static void check(List<RouteStop> stops) {
        long different = stops.stream().map(RouteStop::stopId).distinct().count();
        if (stops.isEmpty() || stops.size() > MOST_STOPS || different < stops.size()) {
            throw new Refusal(RefusalCode.WALK_ROUTE, "stops", String.valueOf(MOST_STOPS));
        }
        stops.forEach(stop -> FreeText.checked("stops", stop.title()));
    }
}
