package se.samsvar.command.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.notification.NoticeEvent.NoticeRequested;

/**
 * Puts each notice that was asked for into the scheduler, in the transaction that moves on in the events: it will be
 * delivered, and only after its cause is stored. A replay sends nothing.
 */
@ProcessingGroup("notices")
@DisallowReplay
class NoticeScheduling {

    private final Scheduler scheduler;
    private final OneTimeTask<NoticeOrder> delivery;
    private final Clock clock;

    NoticeScheduling(Scheduler scheduler, OneTimeTask<NoticeOrder> delivery, Clock clock) {
        this.scheduler = scheduler;
        this.delivery = delivery;
        this.clock = clock;
    }

    @EventHandler
    void on(NoticeRequested event, EventMessage<?> message) {
        NoticeOrder order = new NoticeOrder(
                event.noticeId(), event.incidentId(), event.partner(), event.kind(), event.content(), origin(message));
        scheduler.scheduleIfNotExists(delivery.instance(event.noticeId().toString(), order), clock.instant());
    }

    private static Map<String, String> origin(EventMessage<?> message) {
        Map<String, String> origin = new HashMap<>();
        origin.put(ActorMetadata.CAUSED_BY, message.getIdentifier());
        origin.put(ActorMetadata.CAUSING_EVENT, message.getIdentifier());
        if (message.getMetaData().get(ActorMetadata.TRACE_ID) instanceof String root) {
            origin.put(ActorMetadata.TRACE_ID, root);
        }
        return origin;
    }
}
