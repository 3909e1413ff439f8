package se.samsvar.command.axon;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * The event store in PostgreSQL as one of several nodes has it: it says when it has stored something, and looks again when
 * another node has. Left to itself it looks once a second.
 */
final class NodeEventStore extends EmbeddedEventStore {
    private volatile Runnable stored = () -> {};

    NodeEventStore(Builder builder) {
        super(builder);
    }

    /** @param stored called after each commit, and must not wait for anything */
    void whenStored(Runnable stored) {
        this.stored = stored;
    }

    void lookAgain() {
        super.afterCommit(List.of());
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        stored.run();
    }
}
