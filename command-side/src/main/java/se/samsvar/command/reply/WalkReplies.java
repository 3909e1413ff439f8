package se.samsvar.command.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.calendar.CalendarReply;
import se.samsvar.command.link.LinkSubjects;
import se.samsvar.command.link.LinkedWalk;
import se.samsvar.command.link.NoticeTrail;
import se.samsvar.command.notification.InvitationRegister;
import se.samsvar.command.notification.InvitationRegister.Invitation;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.refusal.Refusal;
import se.samsvar.walk.WalkCommand.ReplyToWalk;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkReply;

/**
 * Takes an answer for that of the organisation whose invitation was mailed to the address that answers. Whoever else
 * writes, or answers a version that is no longer true, is not heard.
 */
final class WalkReplies {

    private final InvitationRegister invitations;
    private final LinkSubjects subjects;
    private final Supplier<EventStore> events;
    private final Supplier<CommandGateway> gateway;

    /** What came of an answer. */
    enum Outcome {
        TAKEN,
        OTHER_SENDER,
        NOT_A_WALK,
        NOT_INVITED,
        OUTDATED,
        REFUSED
    }

    /** Both come late: the scheduler that carries this out is itself part of what they need. */
    WalkReplies(
            InvitationRegister invitations,
            LinkSubjects subjects,
            Supplier<EventStore> events,
            Supplier<CommandGateway> gateway) {
        this.invitations = invitations;
        this.subjects = subjects;
        this.events = events;
        this.gateway = gateway;
    }

    Outcome take(ReplyMail mail) {
        CalendarReply reply = mail.reply();
        if (!mail.from().equalsIgnoreCase(reply.attendee())) {
            return Outcome.OTHER_SENDER;
        }
        Optional<WalkId> walkId = walkId(reply.uid());
        Optional<LinkedWalk> walk = walkId.flatMap(subjects::walk);
        return walkId.isPresent() && walk.isPresent() ? take(reply, walkId.get(), walk.get()) : Outcome.NOT_A_WALK;
    }

    private Outcome take(CalendarReply reply, WalkId walkId, LinkedWalk walk) {
        List<Invitation> known = invitations.find(walkId, reply.attendee());
        if (known.size() != 1) {
            // an address that two organisations share says for neither of them who answers
            return Outcome.NOT_INVITED;
        }
        Invitation invitation = known.getFirst();
        if (reply.sequence() < Math.max(invitation.sequence(), walk.sequence())) {
            return Outcome.OUTDATED;
        }
        try {
            send(
                    new ReplyToWalk(walkId, invitation.partner(), reply.reply(), people(reply, walk, invitation)),
                    invitation);
            return Outcome.TAKEN;
        } catch (Refusal e) {
            return Outcome.REFUSED;
        }
    }

    /** A calendar says only whether somebody comes: how many, the organisation may have said before. */
    private static int people(CalendarReply reply, LinkedWalk walk, Invitation invitation) {
        if (reply.reply() == WalkReply.DECLINED) {
            return 0;
        }
        LinkedWalk.Reply before = walk.replies().get(invitation.partner());
        return before == null ? 1 : Math.max(1, before.people());
    }

    private void send(ReplyToWalk command, Invitation invitation) {
        Optional<NoticeTrail> trail = NoticeTrail.find(events.get(), invitation.noticeId(), invitation.recipient());
        String recipient = trail.map(NoticeTrail::recipientName)
                .orElseGet(() -> PartnerCatalogue.get(invitation.partner()).name());
        Actor actor = new Actor("kalendersvar från " + recipient, Role.PARTNER, invitation.partner());
        Map<String, String> metadata =
                new HashMap<>(trail.map(NoticeTrail::origin).orElse(Map.of()));
        metadata.putAll(ActorMetadata.of(actor));
        gateway.get().sendAndWait(new GenericCommandMessage<>(command, metadata));
    }

    private static Optional<WalkId> walkId(String uid) {
        try {
            return Optional.of(new WalkId(UUID.fromString(uid)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
