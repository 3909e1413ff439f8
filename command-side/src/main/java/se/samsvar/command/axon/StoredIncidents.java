package se.samsvar.command.axon;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samsvar.command.incident.Incidents;
import se.samsvar.incident.IncidentEvent.FalseAlarmDeclared;
import se.samsvar.incident.IncidentEvent.IncidentClosed;
import se.samsvar.incident.IncidentEvent.IncidentMerged;
import se.samsvar.incident.IncidentEvent.IncidentReopened;
import se.samsvar.incident.IncidentEvent.IncidentUnmerged;
import se.samsvar.incident.IncidentId;

/** Asks the event store itself whether an incident is there and still open. */
public final class StoredIncidents implements Incidents {

    private final EventStore events;

    public StoredIncidents(EventStore events) {
        this.events = events;
    }

    @Override
    public Presence presence(IncidentId incidentId) {
        DomainEventStream stream = events.readEvents(incidentId.toString());
        Presence presence = Presence.ABSENT;
        while (stream.hasNext()) {
            presence = switch (stream.next().getPayload()) {
                case FalseAlarmDeclared e -> Presence.ENDED;
                case IncidentMerged e -> Presence.ENDED;
                case IncidentClosed e -> Presence.ENDED;
                case IncidentReopened e -> Presence.OPEN;
                case IncidentUnmerged e -> Presence.OPEN;
                default -> presence == Presence.ABSENT ? Presence.OPEN : presence;
            };
        }
        return presence;
    }

    @Override
    public Optional<Instant> registeredAt(IncidentId incidentId) {
        DomainEventStream stream = events.readEvents(incidentId.toString());
        return stream.hasNext() ? Optional.of(stream.next().getTimestamp()) : Optional.empty();
    }
}
