package se.samsvar.command.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samsvar.incident.IncidentType;

/** What a type of the police feed means here, by the mapping of the city's agreement. */
record FeedType(IncidentType type, boolean suspected, boolean attempted) {

    private static final Map<String, IncidentType> SERIOUS = Map.of(
            "skottlossning", IncidentType.SHOOTING,
            "explosion", IncidentType.EXPLOSION,
            "detonation", IncidentType.EXPLOSION,
            "mord/dråp", IncidentType.DEADLY_VIOLENCE,
            "mordbrand", IncidentType.ARSON,
            "olaga hot", IncidentType.THREAT,
            "bombhot", IncidentType.THREAT,
            "våld/hot mot tjänsteman", IncidentType.THREAT);

    private static final Set<String> RELEVANT = Set.of("narkotikabrott", "vapenlagen", "brand", "farligt föremål");

    static Optional<FeedType> of(String word) {
        String qualifier = word.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(SERIOUS.get(base(word)))
                .map(type -> new FeedType(type, qualifier.contains("misstänkt"), qualifier.contains("försök")));
    }

    /** Whether a type without a response still belongs in the picture. */
    static boolean isRelevant(String word) {
        return RELEVANT.contains(base(word));
    }

    /** The type without what the police add after a comma, such as {@code misstänkt} or {@code försök}. */
    private static String base(String word) {
        int comma = word.indexOf(',');
        return (comma < 0 ? word : word.substring(0, comma)).strip().toLowerCase(Locale.ROOT);
    }
}
