package se.samsvar.command.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samsvar.NamedIds;
import se.samsvar.incident.District;
import se.samsvar.walk.RouteStop;
import se.samsvar.walk.StopId;
import se.samsvar.walk.WalkId;

/** The routes suggested per district, from {@code walk-routes.csv} ({@code district;stop}); {@code *} is any other. */
class RouteCatalogue {

    private static final String ANY = "*";

    private final Map<String, List<String>> titles = new HashMap<>();

    RouteCatalogue() {
        try (InputStream csv = Objects.requireNonNull(RouteCatalogue.class.getResourceAsStream("walk-routes.csv"))) {
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", 2))
                    .forEach(cells -> titles.computeIfAbsent(cells[0], district -> new ArrayList<>())
                            .add(cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<RouteStop> suggested(WalkId walkId, District district) {
        List<String> stops = titles.getOrDefault(district.name(), Objects.requireNonNull(titles.get(ANY)));
        return stops.stream()
                .map(title -> new RouteStop(new StopId(NamedIds.of("stop", walkId, district, title)), title, null))
                .toList();
    }
}
