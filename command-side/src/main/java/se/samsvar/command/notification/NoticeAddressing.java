package se.samsvar.command.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samsvar.command.partner.PartnerRoutines;
import se.samsvar.command.task.TaskRegister;
import se.samsvar.notification.NoticeCommand.AddressNotice;
import se.samsvar.notification.NoticeCommand.RecordFailure;
import se.samsvar.notification.NoticeCommand.WithholdNotice;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.notification.WithholdingReason;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.partner.PartnerId;

/** Settles, when a notice's time has come, whether it is sent and to whom. */
final class NoticeAddressing {

    private final StoredNotices notices;
    private final PartnerRoutines routines;
    private final OwnAddresses ownAddresses;
    private final TaskRegister tasks;
    private final NoticeCommands commands;
    private final Clock clock;

    NoticeAddressing(
            StoredNotices notices,
            PartnerRoutines routines,
            OwnAddresses ownAddresses,
            TaskRegister tasks,
            NoticeCommands commands,
            Clock clock) {
        this.notices = notices;
        this.routines = routines;
        this.ownAddresses = ownAddresses;
        this.tasks = tasks;
        this.commands = commands;
        this.clock = clock;
    }

    /** Where it is to wait, its deferral has put it into the scheduler a second time. */
    void address(NoticeOrder order) {
        Instant now = clock.instant();
        notices.find(order.noticeId())
                .map(StoredNotices.Stored::state)
                .filter(state -> state.awaitsAddress() && !state.waitsAt(now))
                .ifPresent(state -> commands.send(settle(order.noticeId(), state, now), order.origin()));
    }

    /** Where even this could not be done for hours. */
    void giveUp(NoticeOrder order, String reason, int attempts) {
        commands.send(
                new RecordFailure(order.noticeId(), Recipient.ORGANISATION, reason, attempts, false), order.origin());
    }

    private Object settle(NoticeId noticeId, NoticeState state, Instant now) {
        NoticeRequested asked = state.requested();
        if (state.wasDeferred() && !CurrencyRule.isCurrent(asked, tasks.open())) {
            return new WithholdNotice(noticeId, WithholdingReason.NO_LONGER_CURRENT);
        }
        List<Recipient> recipients = recipients(asked.partner(), now);
        return recipients.isEmpty() ? nobody(noticeId, asked) : new AddressNotice(noticeId, recipients);
    }

    private List<Recipient> recipients(PartnerId partner, Instant now) {
        Optional<String> own = ownAddresses.of(partner);
        return RecipientRule.recipients(PartnerCatalogue.get(partner), routines.of(partner), own, now);
    }

    /** A missing address has to be seen and put right, but a list that comes again every day says nothing new. */
    private static Object nobody(NoticeId noticeId, NoticeRequested asked) {
        if (asked.kind() == NoticeKind.DIGEST) {
            return new WithholdNotice(noticeId, WithholdingReason.NO_RECIPIENT);
        }
        String reason = "Ingen adress: lägg till en kontakt eller ange samsvar.mail.recipients." + asked.partner();
        return new RecordFailure(noticeId, Recipient.ORGANISATION, reason, 1, true);
    }
}
