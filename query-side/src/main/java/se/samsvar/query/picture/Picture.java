package se.samsvar.query.picture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.Position;
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
        List<Walk> walks,
        Trend trend) {
    /**
     * @param openResponses incidents that are being answered
     * @param nextWalks walks that are planned
     * @param medianSecondsToFirstAcknowledgement from the registration of an incident until somebody first took one of its
     *     tasks, over the latest {@link PictureIncidents#MEASURED} of the selection; null where nobody has
     */
    record KeyFigures(
            long openResponses,
            long overdueTasks,
            long unacknowledgedTasks,
            long nextWalks,
            @Nullable Long medianSecondsToFirstAcknowledgement) {
        /** Null where there is none. */
        @JsonIgnore
        public @Nullable Duration firstAcknowledgement() {
            return medianSecondsToFirstAcknowledgement == null
                    ? null
                    : Duration.ofSeconds(medianSecondsToFirstAcknowledgement);
        }
    }

    record Incident(
            @JsonUnwrapped IncidentItem item, @Nullable NextWalk nextWalk) {
        @JsonIgnore
        public @Nullable MapPoint point() {
            Position exact = item.position();
            return exact == null ? MapPoint.of(item.district()) : MapPoint.of(exact, item.district());
        }

        /** What gives its symbol its shape. */
        @JsonIgnore
        public String shape() {
            return switch (item.status()) {
                case FALSE_ALARM -> "false-alarm";
                case MERGED -> "merged";
                case OPEN -> item.isHistory() ? "history" : "open";
                case CLOSED -> item.isHistory() ? "history" : "closed";
            };
        }
    }

    record NextWalk(UUID walkId, Instant startsAt) {}

    record Walk(UUID walkId, String district, Instant startsAt) {
        @JsonIgnore
        public @Nullable MapPoint point() {
            return MapPoint.of(district);
        }
    }

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
