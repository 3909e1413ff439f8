package se.samsvar.command.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.Recipient;

/**
 * Puts each step of a notice into the scheduler, in the transaction that moves on in the events: it will be taken, and
 * only after its cause is stored. The name of each step follows from the event, so that the same event asks for it once. A
 * replay sends nothing.
 */
@ProcessingGroup("notices")
@DisallowReplay
class NoticeScheduling {

    /** Where the trace of a message goes on, by W3C's standard; there only if traces are wanted. */
    private static final String TRACE_PARENT = "traceparent";

    private final Scheduler scheduler;
    private final OneTimeTask<NoticeOrder> addressing;
    private final OneTimeTask<DeliveryOrder> delivery;
    private final Clock clock;

    NoticeScheduling(
            Scheduler scheduler,
            @Qualifier("noticeAddressingTask") OneTimeTask<NoticeOrder> addressing,
            @Qualifier("noticeDeliveryTask") OneTimeTask<DeliveryOrder> delivery,
            Clock clock) {
        this.scheduler = scheduler;
        this.addressing = addressing;
        this.delivery = delivery;
        this.clock = clock;
    }

    @EventHandler
    void on(NoticeRequested event, EventMessage<?> message) {
        address(event.noticeId(), "", message, clock.instant());
    }

    @EventHandler
    void on(NoticeDeferred event, EventMessage<?> message) {
        address(event.noticeId(), "/deferred", message, event.until());
    }

    @EventHandler
    void on(NoticeResendRequested event, EventMessage<?> message) {
        address(event.noticeId(), "/" + event.round(), message, clock.instant());
    }

    @EventHandler
    void on(NoticeAddressed event, EventMessage<?> message) {
        Instant now = clock.instant();
        for (Recipient recipient : event.recipients()) {
            DeliveryOrder order = new DeliveryOrder(event.noticeId(), recipient, now, origin(message));
            String instance = message.getIdentifier() + "/" + recipient.key();
            scheduler.scheduleIfNotExists(delivery.instance(instance, order), now);
        }
    }

    private void address(NoticeId noticeId, String step, EventMessage<?> message, Instant at) {
        NoticeOrder order = new NoticeOrder(noticeId, origin(message));
        scheduler.scheduleIfNotExists(addressing.instance(noticeId + step, order), at);
    }

    private static Map<String, String> origin(EventMessage<?> message) {
        Map<String, String> origin = new HashMap<>();
        origin.put(ActorMetadata.CAUSED_BY, message.getIdentifier());
        origin.put(ActorMetadata.CAUSING_EVENT, message.getIdentifier());
        if (message.getMetaData().get(ActorMetadata.TRACE_ID) instanceof String root) {
            origin.put(ActorMetadata.TRACE_ID, root);
        }
        if (message.getMetaData().get(TRACE_PARENT) instanceof String parent) {
            origin.put(TRACE_PARENT, parent);
        }
        return origin;
    }
}
