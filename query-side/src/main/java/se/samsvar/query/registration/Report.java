package se.samsvar.query.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Position;
import se.samsvar.incident.ReportIncident;
import se.samsvar.incident.Source;
import se.samsvar.query.incidents.Similarity;
import se.samsvar.query.web.FormFields;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.response.PreviewResponse;

/** The report form, as what it asks for. */
record Report(FormFields fields) {
    IncidentId incidentId() {
        return new IncidentId(fields.uuid("incidentId"));
    }

    ReportIncident command() {
        IncidentFacts facts = new IncidentFacts(
                occurredAt(),
                reportedAt(),
                place(),
                fields.text("certainty").equals("suspected"),
                ofViolence("attempted"),
                fields.checked("buildingHit"),
                ofViolence("inHome"),
                fields.number("injured"),
                fields.classified("summary"),
                Source.LEAD);
        return ReportIncident.of(type(), incidentId(), facts);
    }

    PreviewResponse preview() {
        return new PreviewResponse(
                type(), occurredAt(), reportedAt(), place(), fields.checked("buildingHit"), ofViolence("inHome"));
    }

    Similarity similarity() {
        return new Similarity(type(), place().district(), occurredAt());
    }

    private IncidentType type() {
        return fields.choice("type", IncidentType.class);
    }

    private Instant occurredAt() {
        return fields.localTime("occurredAt");
    }

    /** Null for now: most are registered while they are reported. */
    private @Nullable Instant reportedAt() {
        return fields.optional("reportedAt") == null ? null : fields.localTime("reportedAt");
    }

    private Place place() {
        return Place.checked(fields.text("district"), fields.optional("address"), position());
    }

    /** As it was picked on the map; half a position is none. */
    private @Nullable Position position() {
        String lat = fields.optional("lat");
        String lon = fields.optional("lon");
        if (lat == null && lon == null) {
            return null;
        }
        try {
            return new Position(Double.parseDouble(String.valueOf(lat)), Double.parseDouble(String.valueOf(lon)));
        } catch (NumberFormatException e) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "position", "position = " + lat + ", " + lon);
        }
    }

    /** Asked of deadly violence only, so that what was ticked before the type was changed doesn't count. */
    private boolean ofViolence(String field) {
        return type() == IncidentType.DEADLY_VIOLENCE && fields.checked(field);
    }
}
