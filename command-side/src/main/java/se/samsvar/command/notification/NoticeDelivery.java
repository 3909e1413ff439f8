package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.notification.Channel;
import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeCommand.RecordDelivery;
import se.samsvar.notification.NoticeCommand.RecordFailure;

/** Sends a notice and records what came of it. */
final class NoticeDelivery {

    private final NoticeChannel channel;
    private final MailSettings settings;
    private final CommandGateway gateway;
    private final Clock clock;

    NoticeDelivery(NoticeChannel channel, MailSettings settings, CommandGateway gateway, Clock clock) {
        this.channel = channel;
        this.settings = settings;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** @throws UndeliveredException where it has to be tried again */
    void deliver(NoticeOrder order) {
        String to = address(order);
        if (to == null) {
            giveUp(order, "Ingen adress: ange samsvar.mail.recipients." + order.partner(), 1);
            return;
        }
        Instant now = clock.instant();
        try {
            NoticeMail mail = NoticeMail.of(order, to, settings, Date.from(now));
            String answer = channel.deliver(order.noticeId(), mail);
            String messageId = NoticeMail.messageId(order.noticeId(), settings);
            record(
                    new RecordDelivery(order.noticeId(), new Delivery(channel.kind(), to, messageId, now, answer)),
                    order);
        } catch (IOException | MessagingException e) {
            throw new UndeliveredException(e);
        }
    }

    void giveUp(NoticeOrder order, String reason, int attempts) {
        record(new RecordFailure(order.noticeId(), reason, attempts), order);
    }

    private @Nullable String address(NoticeOrder order) {
        String code = order.partner().code();
        String address = settings.recipients().get(code);
        return address == null && channel.kind() == Channel.OUTBOX_FILE ? code + "@samsvar.invalid" : address;
    }

    private void record(Object command, NoticeOrder order) {
        Map<String, Object> metadata = new HashMap<>(order.origin());
        metadata.putAll(ActorMetadata.of(Actor.SYSTEM));
        gateway.sendAndWait(new GenericCommandMessage<>(command, metadata));
    }
}
