package se.samsvar.command.link;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.Recipient;

/**
 * Where an answer to a notice came from.
 *
 * @param recipientName who was written to, or null where the notice does not say
 * @param origin the metadata that ties what comes of the answer to the delivery of the notice
 */
public record NoticeTrail(@Nullable String recipientName, Map<String, String> origin) {

    /** @param recipient the recipient's key */
    public static Optional<NoticeTrail> find(EventStore events, NoticeId noticeId, String recipient) {
        String name = null;
        DomainEventMessage<?> latest = null;
        DomainEventStream stream = events.readEvents(noticeId.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> message = stream.next();
            if (message.getPayload() instanceof NoticeEvent event && leadsTo(event, recipient)) {
                latest = message;
                name = event instanceof NoticeAddressed addressed ? name(addressed, recipient, name) : name;
            }
        }
        return latest == null ? Optional.empty() : Optional.of(new NoticeTrail(name, origin(latest)));
    }

    private static boolean leadsTo(NoticeEvent event, String recipient) {
        return switch (event) {
            case NoticeRequested _ -> true;
            case NoticeAddressed e ->
                e.recipients().stream().anyMatch(one -> one.key().equals(recipient));
            case NoticeDelivered e -> e.recipient().equals(recipient);
            default -> false;
        };
    }

    private static @Nullable String name(NoticeAddressed event, String recipient, @Nullable String otherwise) {
        return event.recipients().stream()
                .filter(one -> one.key().equals(recipient))
                .map(Recipient::name)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> origin(DomainEventMessage<?> message) {
        Map<String, String> origin = new HashMap<>();
        origin.put(ActorMetadata.CAUSED_BY, message.getIdentifier());
        origin.put(ActorMetadata.CAUSING_EVENT, message.getIdentifier());
        if (message.getMetaData().get(ActorMetadata.TRACE_ID) instanceof String root) {
            origin.put(ActorMetadata.TRACE_ID, root);
        }
        return origin;
    }
}
