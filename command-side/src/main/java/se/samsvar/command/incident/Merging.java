package se.samsvar.command.incident;

import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.IncidentCommand.MarkMerged;
import se.samsvar.incident.IncidentCommand.MergeIncident;
import se.samsvar.incident.IncidentId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;

/** Settles which of two incidents is kept: the one that was registered first, whichever was named first. */
class Merging {

    private final CommandGateway gateway;
    private final Incidents incidents;

    Merging(CommandGateway gateway, Incidents incidents) {
        this.gateway = gateway;
        this.incidents = incidents;
    }

    @CommandHandler
    IncidentId handle(MergeIncident command, MetaData origin) {
        if (command.into().equals(command.incidentId())) {
            throw new Refusal(RefusalCode.INCIDENT_MERGE_INTO_ITSELF, "into");
        }
        boolean asNamed = !registered(command.incidentId(), null).isBefore(registered(command.into(), "into"));
        IncidentId kept = asNamed ? command.into() : command.incidentId();
        IncidentId merged = asNamed ? command.incidentId() : command.into();
        // what the client has seen is of the incident that it named first
        MetaData own = asNamed ? origin : origin.withoutKeys(Set.of(ActorMetadata.SEEN));
        gateway.sendAndWait(new GenericCommandMessage<>(new MarkMerged(merged, kept, command.reason()), own));
        return kept;
    }

    private Instant registered(IncidentId incidentId, @Nullable String field) {
        return incidents.registeredAt(incidentId).orElseThrow(() -> new Refusal(RefusalCode.INCIDENT_NOT_FOUND, field));
    }
}
