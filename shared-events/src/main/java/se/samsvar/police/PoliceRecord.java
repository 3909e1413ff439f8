package se.samsvar.police;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;

/**
 * A record of the police's events feed, as read.
 *
 * @param recordId the police's own number
 * @param type the police's own word, such as {@code Skottlossning, misstänkt}
 * @param url the record's page, relative to the police's site
 * @param relevant whether it is one of the types that belong in the picture (weapons, drugs, fires, suspicious objects)
 * @param incidentId the incident that it became, or null for what needs no response
 */
public record PoliceRecord(
        long recordId,
        String type,
        Instant occurredAt,
        Instant publishedAt,
        District district,
        String summary,
        String url,
        boolean relevant,
        @Nullable IncidentId incidentId) {}
