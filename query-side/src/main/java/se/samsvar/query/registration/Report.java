package se.samsvar.query.registration;

import java.time.Instant;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.ReportIncident;
import se.samsvar.incident.Source;
import se.samsvar.query.incidents.Similarity;
import se.samsvar.query.web.FormFields;
import se.samsvar.response.PreviewResponse;

/** The report form, as what it asks for. */
record Report(FormFields fields) {
    IncidentId incidentId() {
        return new IncidentId(fields.uuid("incidentId"));
    }

    ReportIncident command() {
        IncidentFacts facts = new IncidentFacts(
                occurredAt(),
                null,
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
                type(), occurredAt(), null, place(), fields.checked("buildingHit"), ofViolence("inHome"));
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

    private Place place() {
        return Place.checked(fields.text("district"), fields.optional("address"), null);
    }

    /** Asked of deadly violence only, so that what was ticked before the type was changed doesn't count. */
    private boolean ofViolence(String field) {
        return type() == IncidentType.DEADLY_VIOLENCE && fields.checked(field);
    }
}
