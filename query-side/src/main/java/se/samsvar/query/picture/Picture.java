package se.samsvar.query.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.query.item.IncidentItem;

/**
 * The operational picture as one viewer may see it.
 *
 * @param asOfEvent the number of the last event in it
 * @param incidents the latest first
 * @param incidentsTotal how many there are, also where the list is cut
 * @param records of the police feed that need no response
 */
record Picture(
        long asOfEvent,
        Instant asOf,
        KeyFigures keyFigures,
        List<Incident> incidents,
        long incidentsTotal,
        List<PoliceItem> records,
        List<Walk> walks) {
    /**
     * @param openResponses incidents that are being answered
     * @param nextWalks walks that are planned
     */
    record KeyFigures(long openResponses, long overdueTasks, long unacknowledgedTasks, long nextWalks) {}

    record Incident(
            @JsonUnwrapped IncidentItem item, @Nullable NextWalk nextWalk) {}

    record NextWalk(UUID walkId, Instant startsAt) {}

    record Walk(UUID walkId, String district, Instant startsAt) {}

    record PoliceItem(
            long recordId,
            String type,
            Instant occurredAt,
            Instant publishedAt,
            String district,
            String summary,
            String url,
            boolean relevant) {}

    @JsonIgnore
    public boolean isCut() {
        return incidentsTotal > incidents.size();
    }
}
