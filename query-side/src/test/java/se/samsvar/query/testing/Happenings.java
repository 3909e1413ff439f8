package se.samsvar.query.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import se.samsvar.DomainEvent;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.ClassifiedText;
import se.samsvar.incident.Confidentiality;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentFacts;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.incident.Place;
import se.samsvar.incident.Source;
import se.samsvar.partner.PartnerId;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.TaskId;
import se.samsvar.task.Urgency;

/** Stores events as the command side would have. */
public final class Happenings {
    public static final Actor LEAD = new Actor("lead", Role.OPERATIONAL_LEAD, PartnerId.LEAD);
    public static final Instant OCCURRED = Instant.parse("2026-03-03T20:00:00Z");

    private final EventStore store;

    public Happenings(EventStore store) {
        this.store = store;
    }

    public void store(DomainEvent event) {
        store(event, LEAD, TestClock.START);
    }

    public void store(DomainEvent event, Actor actor, Instant at) {
        Map<String, Object> metadata = Map.copyOf(ActorMetadata.of(actor));
        store.publish(new GenericEventMessage<>(UUID.randomUUID().toString(), event, MetaData.from(metadata), at));
    }

    /** @param cause the message identifier of the event that it follows from */
    public String storeBecauseOf(@Nullable String cause, DomainEvent event) {
        Map<String, Object> metadata = new HashMap<>(ActorMetadata.of(Actor.SYSTEM));
        if (cause != null) {
            metadata.put(ActorMetadata.CAUSING_EVENT, cause);
        }
        String id = UUID.randomUUID().toString();
        store.publish(new GenericEventMessage<>(id, event, MetaData.from(metadata), TestClock.START));
        return id;
    }

    /** As an event of an aggregate that has had {@code sequence} events before it. */
    public void store(DomainEvent event, Object aggregate, long sequence) {
        store.publish(new GenericDomainEventMessage<>(
                "Aggregate",
                aggregate.toString(),
                sequence,
                event,
                MetaData.from(ActorMetadata.of(LEAD)),
                UUID.randomUUID().toString(),
                TestClock.START));
    }

    public IncidentId shooting(String district, Confidentiality confidentiality) {
        IncidentId id = new IncidentId(UUID.randomUUID());
        store(new IncidentReported(id, IncidentType.SHOOTING, facts(district, confidentiality)));
        return id;
    }

    public TaskId task(IncidentId incident, String partner, Instant dueAt) {
        TaskId id = new TaskId(UUID.randomUUID());
        store(new TaskAssigned(
                id,
                incident,
                new PartnerId(partner),
                "Uppgift för " + partner,
                TestClock.START,
                dueAt,
                null,
                GoalPair.parse("G/SKJ"),
                "1",
                Urgency.DAYTIME,
                FollowUp.DEFAULT));
        return id;
    }

    public static IncidentFacts facts(String district, Confidentiality confidentiality) {
        return new IncidentFacts(
                OCCURRED,
                OCCURRED,
                new Place(new District(district), "Bäckby torg", null),
                true,
                false,
                false,
                false,
                0,
                new ClassifiedText("Skott mot en port vid torget", confidentiality),
                Source.LEAD);
    }

    public static List<PartnerId> partners(String... codes) {
        return List.of(codes).stream().map(PartnerId::new).toList();
    }
}
