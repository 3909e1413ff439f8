package se.samsvar.command.axon;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import se.samsvar.processing.desk.Followers;

/** The sagas and the notices, by name. What is kept with a command itself follows nothing and can't be stopped. */
record SideFollowers(List<String> groups, Supplier<EventProcessingConfiguration> processing) implements Followers {
    @Override
    public List<StreamingEventProcessor> all() {
        EventProcessingConfiguration processors = processing.get();
        return groups.stream()
                .sorted()
                .flatMap(name -> processors.eventProcessor(name, StreamingEventProcessor.class).stream())
                .toList();
    }

    @Override
    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> retries(String group) {
        return groups.contains(group) ? processing.get().sequencedDeadLetterProcessor(group) : Optional.empty();
    }

    @Override
    public Optional<SequencedDeadLetterQueue<EventMessage<?>>> letters(String group) {
        return groups.contains(group) ? processing.get().deadLetterQueue(group) : Optional.empty();
    }
}
