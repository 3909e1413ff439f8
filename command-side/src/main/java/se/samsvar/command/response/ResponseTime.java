package se.samsvar.command.response;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samsvar.incident.IncidentEvent.ResponseStarted;
import se.samsvar.incident.IncidentId;

/**
 * How long it takes from a stored report to the tasks of its plan, by the times of the events. Measured once, in the node that
 * stores the start of the response; a replay measures nothing.
 */
final class ResponseTime {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseTime.class);

    private final Supplier<EventStore> events;
    private final Timer timer;

    ResponseTime(Supplier<EventStore> events, MeterRegistry registry) {
        this.events = events;
        this.timer = Timer.builder("samsvar.response.time")
                .description("From a report to the tasks of its plan")
                .register(registry);
    }

    /** To be told of what is about to be stored. */
    void stored(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            if (message.getPayload() instanceof ResponseStarted started && CurrentUnitOfWork.isStarted()) {
                CurrentUnitOfWork.get().afterCommit(_ -> measure(started.incidentId(), message.getTimestamp()));
            }
        }
    }

    /** What is stored stays, also where it can't be measured. */
    private void measure(IncidentId incident, Instant startedAt) {
        try {
            Instant reportedAt =
                    events.get().readEvents(incident.toString()).next().getTimestamp();
            timer.record(Duration.between(reportedAt, startedAt));
        } catch (RuntimeException away) {
            LOG.debug("The response to {} is not timed", incident, away);
        }
    }
}
