package se.samsvar.command.incident;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentEvent;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/**
 * Who changed what last, so that nobody undoes what they have not seen: whoever says how many events the incident had when
 * they looked is refused where the same side of it was changed since. Changes of other sides go together.
 */
final class LatestChanges {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.of("sv", "SE")).withZone(ZoneId.of("Europe/Stockholm"));

    private final Map<Facet, Change> latest = new EnumMap<>(Facet.class);
    private int events;

    private record Change(int number, String words, String actor, Instant at) {}

    void after(IncidentEvent event, @Nullable String actor, Instant at) {
        events++;
        Facet facet = Facet.of(event);
        if (facet != null) {
            latest.put(facet, new Change(events, Facet.words(event), actor == null ? "?" : actor, at));
        }
    }

    /**
     * @param seen how many events there were when the client looked, or null where it does not say
     * @throws Refusal {@code incident.changed-meanwhile}
     */
    void refuseUnseen(Facet facet, @Nullable String seen) {
        Change change = latest.get(facet);
        if (seen != null && change != null && change.number() > Integer.parseInt(seen)) {
            throw new Refusal(
                    RefusalCode.INCIDENT_CHANGED, null, change.words(), change.actor(), WHEN.format(change.at()));
        }
    }
}
