package se.samsvar.query.axon;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import se.samsvar.processing.desk.Followers;

/** The views, by name. */
record ViewFollowers(Projections views, Supplier<EventProcessingConfiguration> processing) implements Followers {
    @Override
    public List<StreamingEventProcessor> all() {
        EventProcessingConfiguration processors = processing.get();
        return views.names().stream()
                .sorted()
                .flatMap(name -> processors.eventProcessor(name, StreamingEventProcessor.class).stream())
                .toList();
    }

    @Override
    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> retries(String group) {
        return isOurs(group) ? processing.get().sequencedDeadLetterProcessor(group) : Optional.empty();
    }

    @Override
    public Optional<SequencedDeadLetterQueue<EventMessage<?>>> letters(String group) {
        return isOurs(group) ? processing.get().deadLetterQueue(group) : Optional.empty();
    }

    private boolean isOurs(String group) {
        return views.names().contains(group);
    }
}
