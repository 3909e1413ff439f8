package se.samsvar.query.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.DistrictCatalogue;

/** The background as templates ask for it. */
public final class MapBackground {
    private final MapSettings settings;

    MapBackground(MapSettings settings) {
        this.settings = settings;
    }

    /** @param lat degrees north, WGS84; {@code lon} degrees east */
    public record DistrictPoint(String name, double lat, double lon) {}

    public @Nullable String tiles() {
        return settings.tiles();
    }

    public String attribution() {
        return settings.attribution();
    }

    /** The districts that have a point, accurate to about a kilometre. */
    public List<DistrictPoint> districts() {
        return DistrictCatalogue.all().stream()
                .flatMap(district -> DistrictCatalogue.point(district).stream()
                        .map(point -> new DistrictPoint(district.name(), point.lat(), point.lon())))
                .toList();
    }
}
