package se.samsvar.query.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.problem.BadParameter;
import se.samsvar.query.web.Parameters;

/** What stands in the address of the goal matrix beside the place in time. */
record GoalsRequest(
        @Nullable String district,
        @Nullable String from,
        @Nullable String to) {
    /**
     * In the past a period is what lies between two places; another one beside it would leave open which of them counts.
     *
     * @return the district's name as the catalogue writes it, or null for all
     * @throws BadParameter where a period is given
     */
    @Nullable
    String checked() {
        refuse("from", from);
        refuse("to", to);
        return Parameters.district(district);
    }

    private static void refuse(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            throw BadParameter.unanswerable(name, value);
        }
    }

    static Map<String, String> kept(@Nullable String district) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("district", district == null ? "" : district);
        return kept;
    }
}
