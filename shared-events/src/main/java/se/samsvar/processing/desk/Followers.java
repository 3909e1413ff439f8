package se.samsvar.processing.desk;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** What follows the events on a side, on this node. */
public interface Followers {

    /** In the order in which they are shown. */
    List<StreamingEventProcessor> all();

    Optional<SequencedDeadLetterProcessor<EventMessage<?>>> retries(String group);

    Optional<SequencedDeadLetterQueue<EventMessage<?>>> letters(String group);

    default Optional<StreamingEventProcessor> find(String name) {
        return all().stream()
                .filter(processor -> processor.getName().equals(name))
                .findFirst();
    }
}
