package se.samsvar.command.notification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.axon.RepeatableRequests;
import se.samsvar.command.partner.PartnerRoutines;
import se.samsvar.command.partner.QuietHoursRule;
import se.samsvar.notification.DeferralReason;
import se.samsvar.notification.NoticeCommand.AddressNotice;
import se.samsvar.notification.NoticeCommand.RecordDelivery;
import se.samsvar.notification.NoticeCommand.RecordFailure;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeCommand.ResendNotice;
import se.samsvar.notification.NoticeCommand.WithholdNotice;
import se.samsvar.notification.NoticeEvent;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDeferred;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeEvent.NoticeResendRequested;
import se.samsvar.notification.NoticeEvent.NoticeWithheld;
import se.samsvar.notification.NoticeId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.Urgency;

/** One notice to one organisation: asked for once, and delivered once to each who gets it. */
@Aggregate
@NullUnmarked
class Notice extends RepeatableRequests {

    @AggregateIdentifier
    private NoticeId id;

    private final NoticeState state = new NoticeState();

    Notice() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RequestNotice command, PartnerRoutines routines, Clock clock) {
        if (state.requested() != null) {
            return;
        }
        apply(new NoticeRequested(
                command.noticeId(),
                command.incidentId(),
                command.partner(),
                command.kind(),
                command.urgency(),
                command.content()));
        if (command.urgency() == Urgency.DAYTIME) {
            QuietHoursRule.quietUntil(
                            clock.instant(), routines.of(command.partner()).routine())
                    .ifPresent(until -> apply(new NoticeDeferred(
                            command.noticeId(),
                            command.incidentId(),
                            command.partner(),
                            until,
                            DeferralReason.QUIET_HOURS)));
        }
    }

    @CommandHandler
    void handle(AddressNotice command) {
        if (state.awaitsAddress()) {
            NoticeRequested asked = state.requested();
            apply(new NoticeAddressed(id, asked.incidentId(), asked.partner(), state.notReached(command.recipients())));
        }
    }

    @CommandHandler
    void handle(WithholdNotice command) {
        if (state.awaitsAddress()) {
            NoticeRequested asked = state.requested();
            apply(new NoticeWithheld(id, asked.incidentId(), asked.partner(), command.reason()));
        }
    }

    @CommandHandler
    void handle(RecordDelivery command) {
        if (!state.reached(command.recipient())) {
            NoticeRequested asked = state.requested();
            apply(new NoticeDelivered(
                    id, asked.incidentId(), asked.partner(), command.recipient(), command.delivery()));
        }
    }

    @CommandHandler
    void handle(RecordFailure command) {
        if (!state.reached(command.recipient()) && !state.givenUpFor(command.recipient())) {
            NoticeRequested asked = state.requested();
            apply(new NoticeFailed(
                    id,
                    asked.incidentId(),
                    asked.partner(),
                    command.recipient(),
                    command.reason(),
                    command.attempts(),
                    command.permanent()));
        }
    }

    @CommandHandler
    void handle(ResendNotice command) {
        if (!state.canBeResent()) {
            throw new Refusal(RefusalCode.NOTICE_NOTHING_TO_RESEND, null);
        }
        NoticeRequested asked = state.requested();
        apply(new NoticeResendRequested(id, asked.incidentId(), asked.partner(), state.nextRound()));
    }

    @EventSourcingHandler
    void on(NoticeEvent event, @MetaDataValue(ActorMetadata.REQUEST) @Nullable String request) {
        remember(request);
        id = event.noticeId();
        state.on(event);
    }
}
