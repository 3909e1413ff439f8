package se.samsvar.query.picture;

import org.jspecify.annotations.Nullable;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.Position;

/**
 * Where something stands on the map.
 *
 * @param coarse whether it is the district's point, accurate to about a kilometre
 */
record MapPoint(double lat, double lon, boolean coarse) {
    /** Null where the district has no point either. */
    static @Nullable MapPoint of(String district) {
        return DistrictCatalogue.find(district)
                .flatMap(DistrictCatalogue::point)
                .map(point -> new MapPoint(point.lat(), point.lon(), true))
                .orElse(null);
    }

    static MapPoint of(Position position, String district) {
        MapPoint coarse = of(district);
        boolean same = coarse != null && coarse.lat == position.lat() && coarse.lon == position.lon();
        return new MapPoint(position.lat(), position.lon(), same);
    }
}
