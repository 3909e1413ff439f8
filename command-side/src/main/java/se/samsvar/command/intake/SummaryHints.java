package se.samsvar.command.intake;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samsvar.incident.District;
import se.samsvar.incident.DistrictCatalogue;

/** What a summary of the feed says in words that matter here. */
final class SummaryHints {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BUILDING = word(
            "(?:port(?:en)?|dörr(?:en)?|bostad(?:en)?|bostadsfastighet|bostadshus|fastighet(?:en)?|byggnad|garage|trapphus)");
    private static final Pattern HOME = word("i (?:sin |en )?(?:bostad(?:en)?|lägenhet(?:en)?|villa|hem(?:met)?)");
    private static final Pattern CENTRE = word("(?:centrala västerås|centrum|city)");
    private static final District CITY_CENTRE = DistrictCatalogue.get("Centrum");

    private SummaryHints() {}

    static boolean buildingHit(String summary) {
        return BUILDING.matcher(summary).find();
    }

    static boolean inHome(String summary) {
        return HOME.matcher(summary).find();
    }

    /** The district that the text names; the longest name where it names several, and a centre only where it is alone. */
    static District district(String text) {
        Optional<District> named = DistrictCatalogue.all().stream()
                .filter(district -> district.isKnown() && !district.equals(CITY_CENTRE))
                .filter(district -> word(Pattern.quote(district.name()) + "s?")
                        .matcher(text)
                        .find())
                .max(Comparator.comparingInt(district -> district.name().length()));
        return named.orElseGet(() -> CENTRE.matcher(text).find() ? CITY_CENTRE : District.UNKNOWN);
    }

    private static Pattern word(String expression) {
        return Pattern.compile("(?<!\\p{L})" + expression + "(?!\\p{L})", FLAGS);
    }
}
