package se.samsvar.query.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.incident.IncidentId;
import se.samsvar.query.event.ConcernedIncidents;
import se.samsvar.query.event.Recorded;
import se.samsvar.query.event.Sql;
import se.samsvar.query.event.StoredEvents;
import se.samsvar.query.event.Writes;

@ProcessingGroup("audit")
class AuditProjection {

    private static final String INSERT = """
            insert into query.audit_event (number, recorded_at, type, revision, aggregate_type, aggregate, sequence,
                actor, role, organisation, caused_by, causing_event, trace_id, message_id, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";
    private static final String CONCERNS = """
            insert into query.audit_incident (incident_id, number) values (?, ?) on conflict do nothing""";

    private static final String FOUND = """
            insert into query.audit_search (number, recorded_at, marks) values (?, ?, ?::tsvector) on conflict do nothing""";
    private static final String HOUR = """
            insert into query.audit_hour (hour, thousand) values (?, ?) on conflict do nothing""";

    private final Writes writes;

    AuditProjection(Writes writes) {
        this.writes = writes;
    }

    @EventHandler
    void on(DomainEvent event, EventMessage<?> message, TrackingToken token) {
        Recorded recorded = Recorded.of(message, token);
        String payload = StoredEvents.json(event);
        @Nullable DomainEventMessage<?> stored = message instanceof DomainEventMessage<?> of ? of : null;
        writes.update(
                INSERT,
                recorded.number(),
                recorded.timestamp(),
                StoredEvents.name(event),
                revision(event),
                stored == null ? null : stored.getType(),
                stored == null ? null : stored.getAggregateIdentifier(),
                stored == null ? null : stored.getSequenceNumber(),
                recorded.actor(),
                recorded.text(ActorMetadata.ROLE),
                recorded.organisation(),
                recorded.text(ActorMetadata.CAUSED_BY),
                recorded.text(ActorMetadata.CAUSING_EVENT),
                recorded.text(ActorMetadata.TRACE_ID),
                message.getIdentifier(),
                payload);
        found(StoredEvents.name(event), payload, recorded);
        concerns(ConcernedIncidents.of(event), recorded.number());
    }

    @ResetHandler
    void reset() {
        writes.truncate("query.audit_event, query.audit_incident, query.audit_search, query.audit_hour");
    }

    private void found(String type, String payload, Recorded recorded) {
        Set<String> marks = new TreeSet<>(WrittenWords.of(type, payload));
        marks.add(Marks.type(type));
        add(marks, recorded.actor(), Marks::actor);
        add(marks, recorded.organisation(), Marks::organisation);
        writes.update(FOUND, recorded.number(), recorded.timestamp(), Marks.vector(marks));
        writes.update(HOUR, Sql.at(Numbers.hour(recorded.at())), Numbers.thousand(recorded.number()));
    }

    private static void add(Set<String> marks, @Nullable String value, UnaryOperator<String> mark) {
        if (value != null) {
            marks.add(mark.apply(value));
        }
    }

    private void concerns(List<IncidentId> incidents, long number) {
        incidents.forEach(incident -> writes.update(CONCERNS, incident.value(), number));
    }

    private static @Nullable String revision(DomainEvent event) {
        Revision revision = event.getClass().getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }
}
