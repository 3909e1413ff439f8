package se.samsvar.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import se.samsvar.notification.NoticeCommand.RecordDelivery;
import se.samsvar.notification.NoticeCommand.RecordFailure;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;

/** One notice to one organisation: asked for once, delivered once. */
@Aggregate
@NullUnmarked
class Notice {

    @AggregateIdentifier
    private NoticeId id;

    private NoticeRequested requested;
    private boolean delivered;

    Notice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestNotice command) {
        if (requested == null) {
            apply(new NoticeRequested(
                    command.noticeId(), command.incidentId(), command.partner(), command.kind(), command.content()));
        }
    }

    @CommandHandler
    void handle(RecordDelivery command) {
        if (!delivered) {
            apply(new NoticeDelivered(id, requested.incidentId(), requested.partner(), command.delivery()));
        }
    }

    @CommandHandler
    void handle(RecordFailure command) {
        if (!delivered) {
            apply(new NoticeFailed(
                    id, requested.incidentId(), requested.partner(), command.reason(), command.attempts()));
        }
    }

    @EventSourcingHandler
    void on(NoticeEvent event) {
        switch (event) {
            case NoticeRequested e -> {
                id = e.noticeId();
                requested = e;
            }
            case NoticeDelivered e -> delivered = true;
            case NoticeFailed e -> delivered = false;
        }
    }
}
