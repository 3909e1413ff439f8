package se.samsvar.command.notification;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import se.samsvar.command.notification.DeliveryMeters.Result;
import se.samsvar.command.notification.InvitationRegister.Invitation;
import se.samsvar.command.notification.NoticeChannel.Receipt;
import se.samsvar.notification.Delivery;
import se.samsvar.notification.NoticeCommand.RecordDelivery;
import se.samsvar.notification.NoticeCommand.RecordFailure;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.partner.ContactMeans;

/** Sends a notice to one of its recipients and records what came of it. */
final class NoticeDelivery {

    private final StoredNotices notices;
    private final Map<ContactMeans, NoticeChannel> channels;
    private final InvitationRegister invitations;
    private final NoticeCommands commands;
    private final DeliveryMeters meters;
    private final Clock clock;

    NoticeDelivery(
            StoredNotices notices,
            Map<ContactMeans, NoticeChannel> channels,
            InvitationRegister invitations,
            NoticeCommands commands,
            DeliveryMeters meters,
            Clock clock) {
        this.notices = notices;
        this.channels = channels;
        this.invitations = invitations;
        this.commands = commands;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * @param attempt the first is 1
     * @throws UndeliveredException where it has to be tried again
     */
    void deliver(DeliveryOrder order, int attempt) {
        notices.find(order.noticeId())
                .filter(stored -> !stored.state().reached(order.recipient().key()))
                .ifPresent(stored -> deliver(order, dispatch(order, stored), attempt));
    }

    void giveUp(DeliveryOrder order, String reason, int attempts) {
        meters.count(order.recipient().means(), Result.GIVEN_UP);
        record(order, reason, attempts, false);
    }

    private void deliver(DeliveryOrder order, Dispatch dispatch, int attempt) {
        ContactMeans means = dispatch.recipient().means();
        NoticeChannel channel = channel(means);
        try {
            if (means == ContactMeans.EMAIL) {
                invitations(dispatch).forEach(invitations::note);
            }
            Receipt receipt = channel.deliver(dispatch);
            meters.count(means, Result.DELIVERED);
            Delivery delivery = new Delivery(
                    channel.kind(),
                    dispatch.recipient().address(),
                    receipt.messageId(),
                    dispatch.now(),
                    receipt.answer());
            commands.send(
                    new RecordDelivery(order.noticeId(), dispatch.recipient().key(), delivery), order.origin());
        } catch (RefusedForGood e) {
            meters.count(means, Result.REFUSED);
            record(order, e.words(), attempt, true);
        } catch (IOException | MessagingException e) {
            meters.count(means, Result.POSTPONED);
            throw new UndeliveredException(e);
        }
    }

    private Dispatch dispatch(DeliveryOrder order, StoredNotices.Stored stored) {
        return new Dispatch(
                stored.state().requested(), order.recipient(), stored.askedAt(), order.addressedAt(), clock.instant());
    }

    private static List<Invitation> invitations(Dispatch dispatch) {
        NoticeRequested notice = dispatch.notice();
        return MailCalendarRule.entries(notice).stream()
                .filter(MailCalendarRule::asksForReply)
                .map(walk -> new Invitation(
                        walk.walkId(),
                        dispatch.recipient().address(),
                        notice.partner(),
                        walk.sequence(),
                        notice.noticeId(),
                        dispatch.recipient().key()))
                .toList();
    }

    private NoticeChannel channel(ContactMeans means) {
        NoticeChannel channel = channels.get(means);
        if (channel == null) {
            throw new IllegalStateException("No channel for " + means);
        }
        return channel;
    }

    private void record(DeliveryOrder order, String reason, int attempts, boolean permanent) {
        String recipient = order.recipient().key();
        commands.send(new RecordFailure(order.noticeId(), recipient, reason, attempts, permanent), order.origin());
    }
}
