package se.samsvar.command.intake;

import java.time.Instant;
import java.util.Optional;
import se.samsvar.NamedIds;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.Place;
import se.samsvar.incident.ReportIncident;
import se.samsvar.incident.Source;
import se.samsvar.police.PoliceRecord;

/** A record of the feed that could be read, with what its type means here. */
record FeedRecord(
        long id,
        String type,
        Instant occurredAt,
        Instant publishedAt,
        District district,
        String summary,
        String url,
        Optional<FeedType> meaning) {

    IncidentId incidentId() {
        return new IncidentId(NamedIds.of("polisen", id));
    }

    PoliceRecord noted() {
        return new PoliceRecord(
                id,
                type,
                occurredAt,
                publishedAt,
                district,
                summary,
                url,
                FeedType.isRelevant(type),
                meaning.isPresent() ? incidentId() : null);
    }

    /**
     * An hour that lies after the publication can't be right: such an incident occurred when it was published at the latest.
     * What the police publish is public. The place is the district's: the feed's own position is the city's
     * centre.
     */
    ReportIncident report(FeedType as) {
        IncidentFacts facts = new IncidentFacts(
                occurredAt.isAfter(publishedAt) ? publishedAt : occurredAt,
                publishedAt,
                new Place(district, null, null),
                as.suspected(),
                as.attempted(),
                SummaryHints.buildingHit(summary),
                SummaryHints.inHome(summary),
                0,
                new ClassifiedText(summary, Confidentiality.ALL_PARTNERS),
                new Source(id, url));
        return ReportIncident.of(as.type(), incidentId(), facts);
    }
}
