package se.samsvar.query.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentId;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.security.Viewer;

/**
 * That something changed.
 *
 * @param number of the domain event
 * @param name what has changed, as the outside contract of the stream calls it
 * @param data ids, never texts
 * @param incidents that it belongs to; empty for what belongs to none
 * @param partners those that it concerns, or null for everybody who sees incidents
 */
record LiveEvent(
        long number,
        String name,
        Map<String, Object> data,
        List<IncidentId> incidents,
        @Nullable Set<PartnerId> partners) {
    boolean isFor(Viewer viewer) {
        if (partners == null) {
            return viewer.seesIncidents();
        }
        return viewer.seesIncident(partners.contains(viewer.organisation()));
    }

    /** Two of these that nobody has read yet say no more than the later one. */
    boolean repeats(LiveEvent earlier) {
        return name.equals(earlier.name) && data.equals(earlier.data);
    }
}
