package se.samsvar.query.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentType;

/** The version of a response plan that a response follows. */
record PlanInUse(IncidentType type, int version) {

    /** @param row or null for the plan as a whole */
    String address(@Nullable String row) {
        return "/planer/" + type + "?version=" + version + (row == null ? "" : "#rad-" + row);
    }

    String title(Locale reader) {
        return type.title(reader);
    }
}
