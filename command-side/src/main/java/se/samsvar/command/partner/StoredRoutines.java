package se.samsvar.command.partner;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samsvar.partner.PartnerEvent;
import se.samsvar.partner.PartnerId;

/**
 * Asks the event store itself, whichever node wrote to it. What was read once is kept, so that only what came since is
 * read again.
 */
final class StoredRoutines implements PartnerRoutines {

    private final Supplier<EventStore> events;
    private final Map<PartnerId, Read> known = new ConcurrentHashMap<>();

    private record Read(Routines routines, long next) {}

    StoredRoutines(Supplier<EventStore> events) {
        this.events = events;
    }

    @Override
    public Routines of(PartnerId partner) {
        Read read = since(known.getOrDefault(partner, new Read(Routines.INITIAL, 0)), partner);
        // whoever read more wins: a reader that is late must not take back what another has seen
        known.merge(partner, read, (one, other) -> one.next() >= other.next() ? one : other);
        return read.routines();
    }

    private Read since(Read read, PartnerId partner) {
        Routines routines = read.routines();
        long next = read.next();
        DomainEventStream stream = events.get().readEvents(partner.toString(), next);
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof PartnerEvent event) {
                routines = routines.after(event);
            }
            next = message.getSequenceNumber() + 1;
        }
        return new Read(routines, next);
    }
}
