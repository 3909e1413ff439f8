package se.samsvar.processing;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Which of a node's event processors can't go on by themselves at the moment. One that is stopped on purpose is none of them. */
public final class ProcessorsInError {
    private ProcessorsInError() {}

    /** Their names, sorted. */
    public static List<String> among(Collection<? extends EventProcessor> processors) {
        return processors.stream()
                .filter(ProcessorsInError::isInError)
                .map(EventProcessor::getName)
                .sorted()
                .toList();
    }

    private static boolean isInError(EventProcessor processor) {
        return processor.isError()
                || processor instanceof StreamingEventProcessor following
                        && following.processingStatus().values().stream().anyMatch(EventTrackerStatus::isErrorState);
    }
}
