package se.samsvar.command.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReclassified;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;

/** Names an incident by what everybody may know of it: kind, district and date. */
final class IncidentNames {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Supplier<EventStore> events;

    IncidentNames(Supplier<EventStore> events) {
        this.events = events;
    }

    /** Such as {@code Skjutning, Bäckby, 2026-03-10}. */
    String name(IncidentId incidentId) {
        IncidentType type = null;
        District district = District.UNKNOWN;
        Instant occurredAt = Instant.EPOCH;
        DomainEventStream stream = events.get().readEvents(incidentId.toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case IncidentReported e -> {
                    type = e.type();
                    district = e.facts().place().district();
                    occurredAt = e.facts().occurredAt();
                }
                case IncidentReclassified e -> type = e.to();
                case LocationCorrected e -> district = e.to().district();
                default -> {}
            }
        }
        return Objects.requireNonNull(type, "an open task without its incident").title() + ", " + district + ", "
                + occurredAt.atZone(ZONE).toLocalDate();
    }
}
