package se.samsvar.query.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.item.IncidentItem;
import se.samsvar.walk.WalkStatus;

/**
 * An incident among many, as one viewer may see it.
 *
 * @param partners how far each organisation has come; for an organisation only itself
 * @param actions how many count for the goals; for an organisation its own
 */
public record IncidentInShort(
        IncidentItem item, List<Share> partners, @Nullable Walk walk, long actions) {

    /** @param outcomes what was written when tasks were done or declined, as far as the viewer may read it */
    public record Share(String partnerName, long tasks, long done, long overdue, List<String> outcomes) {
        public String outcome() {
            return String.join("; ", outcomes);
        }
    }

    public record Walk(WalkStatus status, Instant at) {}
}
