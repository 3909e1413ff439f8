package se.samsvar.command.link;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentEvent.IncidentReported;
import se.samsvar.incident.IncidentEvent.LocationCorrected;
import se.samsvar.incident.IncidentId;
import se.samsvar.task.TaskEvent;
import se.samsvar.task.TaskId;
import se.samsvar.walk.WalkEvent;
import se.samsvar.walk.WalkId;

/** Asks the event store itself how the task or the walk stands that somebody answers about. */
public final class LinkSubjects {

    private final Supplier<EventStore> events;

    public LinkSubjects(Supplier<EventStore> events) {
        this.events = events;
    }

    Optional<LinkedTask> task(TaskId taskId) {
        LinkedTask task = null;
        DomainEventStream stream = events.get().readEvents(taskId.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof TaskEvent event) {
                task = LinkedTask.after(task, event, message.getTimestamp());
            }
        }
        return Optional.ofNullable(task);
    }

    public Optional<LinkedWalk> walk(WalkId walkId) {
        LinkedWalk walk = null;
        DomainEventStream stream = events.get().readEvents(walkId.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof WalkEvent event) {
                walk = LinkedWalk.after(walk, event, message.getTimestamp(), message.getSequenceNumber());
            }
        }
        return Optional.ofNullable(walk);
    }

    @Nullable
    District district(IncidentId incidentId) {
        District district = null;
        DomainEventStream stream = events.get().readEvents(incidentId.toString());
        while (stream.hasNext()) {
            district = switch (stream.next().getPayload()) {
                case IncidentReported e -> e.facts().place().district();
                case LocationCorrected e -> e.to().district();
                default -> district;
            };
        }
        return district;
    }
}
