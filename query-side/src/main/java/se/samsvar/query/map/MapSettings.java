package se.samsvar.query.map;

import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.samsvar.setting.SettingRefused;

/**
 * The background of maps. Without a tile server it is drawn from the districts' points, and nothing is asked of other
 * hosts.
 *
 * @param tiles the address of a tile with {@code {z}}, {@code {x}} and {@code {y}}, such as
 *     {@code https://tiles.example/{z}/{x}/{y}.png}; null for the built-in background
 * @param attribution who made the tiles, shown in the corner of the map as plain text
 */
@ConfigurationProperties("samsvar.map")
public record MapSettings(
        @Nullable String tiles, @DefaultValue("") String attribution) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/;,'\"{}]+/[^\\s;'\"]+");

    /** What is refused isn't repeated: a tile server's address often ends with a key. */
    public MapSettings {
        tiles = tiles == null || tiles.isBlank() ? null : tiles.strip();
        if (tiles != null && !isAddressOfTiles(tiles)) {
            throw new SettingRefused(
                    "samsvar.map.tiles must be an http(s) address with {z}, {x} and {y}.",
                    "Write it as in https://tiles.example/{z}/{x}/{y}.png.");
        }
    }

    private static boolean isAddressOfTiles(String tiles) {
        return ADDRESS.matcher(tiles).matches()
                && Stream.of("{z}", "{x}", "{y}").allMatch(tiles::contains);
    }

    /** The host that browsers may fetch tiles from, as a content security policy names it; null for none. */
    public @Nullable String origin() {
        if (tiles == null) {
            return null;
        }
        URI uri = URI.create(tiles.replace("{", "%7B").replace("}", "%7D"));
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
