package se.samsvar.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** The city's districts with a point for each that has one, from {@code districts.csv} ({@code name;lat;lon}). */
public final class DistrictCatalogue {

    /** The city's centre, for what has no point of its own. */
    public static final Position CITY_CENTRE = new Position(59.6099, 16.5448);

    private static final Map<String, Entry> ENTRIES = read();

    private record Entry(District district, Optional<Position> point) {}

    private DistrictCatalogue() {}

    public static Collection<District> all() {
        return ENTRIES.values().stream().map(Entry::district).toList();
    }

    /** @param name in any case */
    public static Optional<District> find(String name) {
        return Optional.ofNullable(ENTRIES.get(key(name))).map(Entry::district);
    }

    /** @throws Refusal {@code place.unknown-district} */
    public static District get(String name) {
        return find(name).orElseThrow(() -> new Refusal(RefusalCode.PLACE_UNKNOWN_DISTRICT, "district", name));
    }

    /** The district's own point, accurate to about a kilometre. */
    public static Optional<Position> point(District district) {
        return Optional.ofNullable(ENTRIES.get(key(district.name()))).flatMap(Entry::point);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (InputStream csv = DistrictCatalogue.class.getResourceAsStream("districts.csv")) {
            if (csv == null) {
                throw new IllegalStateException("districts.csv is missing from the jar");
            }
            new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] cells = line.split(";", -1);
                entries.put(key(cells[0]), new Entry(new District(cells[0]), point(cells)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.put(key(District.UNKNOWN.name()), new Entry(District.UNKNOWN, Optional.empty()));
        return entries;
    }

    private static Optional<Position> point(String[] cells) {
        return cells[1].isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }
}
