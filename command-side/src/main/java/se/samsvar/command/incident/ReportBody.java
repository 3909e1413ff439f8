package se.samsvar.command.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samsvar.command.http.Fields;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.Source;

/** A report as it comes over HTTP: nothing in it can be trusted yet. */
record ReportBody(
        @Nullable UUID incidentId,
        @Nullable IncidentType type,
        @Nullable Instant occurredAt,
        @Nullable Instant reportedAt,
        @Nullable String district,
        @Nullable String address,
        @Nullable Position position,
        @Nullable Boolean suspected,
        @Nullable Boolean attempted,
        @Nullable Boolean buildingHit,
        @Nullable Boolean inHome,
        @Nullable Integer injured,
        @Nullable String summary,
        @Nullable Confidentiality confidentiality) {

    IncidentType checkedType() {
        new Fields()
                .require("type", type)
                .require("occurredAt", occurredAt)
                .require("district", district)
                .require("summary", summary)
                .check();
        return Objects.requireNonNull(type);
    }

    IncidentFacts facts() {
        return new IncidentFacts(
                Objects.requireNonNull(occurredAt),
                reportedAt,
                Place.checked(Objects.requireNonNull(district), address, position),
                Boolean.TRUE.equals(suspected),
                Boolean.TRUE.equals(attempted),
                Boolean.TRUE.equals(buildingHit),
                Boolean.TRUE.equals(inHome),
                injured == null ? 0 : injured,
                ClassifiedText.checked(
                        "summary",
                        Objects.requireNonNull(summary),
                        confidentiality == null ? Confidentiality.POLICE_AND_LEAD : confidentiality),
                Source.LEAD);
    }
}
