package se.samsvar.command.link;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.actor.Role;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.Kind;
import se.samsvar.link.FindLink.State;
import se.samsvar.link.FindLink.View;
import se.samsvar.link.UseLink;
import se.samsvar.partner.PartnerCatalogue;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.TaskCommand.AcknowledgeByLink;
import se.samsvar.task.TaskId;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkCommand.ReplyByLink;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkReply;

/** Says what a link stands for, and does it: in the name of the organisation that the mail went to. */
class LinkHandler {

    private static final View UNKNOWN = new View(State.UNKNOWN, null, null, null, null, null);

    private final LinkTokens tokens;
    private final LinkSubjects subjects;
    private final EventStore events;
    private final CommandGateway gateway;
    private final Clock clock;

    LinkHandler(LinkTokens tokens, LinkSubjects subjects, EventStore events, CommandGateway gateway, Clock clock) {
        this.tokens = tokens;
        this.subjects = subjects;
        this.events = events;
        this.gateway = gateway;
        this.clock = clock;
    }

    @QueryHandler
    View handle(FindLink query) {
        return tokens.read(query.token()).map(this::view).orElse(UNKNOWN);
    }

    @CommandHandler
    void handle(UseLink command) {
        LinkClaim claim = tokens.read(command.token()).orElseThrow(() -> new Refusal(RefusalCode.LINK_UNKNOWN, null));
        switch (view(claim).state()) {
            case USABLE -> send(order(claim, command), claim);
            case USED -> throw new Refusal(RefusalCode.LINK_USED, null);
            case EXPIRED -> throw new Refusal(RefusalCode.LINK_EXPIRED, null);
            case REVOKED -> throw new Refusal(RefusalCode.LINK_REVOKED, null);
            case UNKNOWN -> throw new Refusal(RefusalCode.LINK_UNKNOWN, null);
        }
    }

    private View view(LinkClaim claim) {
        Instant now = clock.instant();
        return claim.kind() == Kind.TASK
                ? subjects.task(new TaskId(claim.subject()))
                        .map(task -> view(claim, task, now))
                        .orElse(UNKNOWN)
                : subjects.walk(new WalkId(claim.subject()))
                        .map(walk -> view(claim, walk, now))
                        .orElse(UNKNOWN);
    }

    private View view(LinkClaim claim, LinkedTask task, Instant now) {
        return view(
                claim,
                LinkStateRule.of(claim, task, now),
                task.title(),
                Objects.toString(subjects.district(task.incidentId()), null),
                task.dueAt());
    }

    private static View view(LinkClaim claim, LinkedWalk walk, Instant now) {
        return view(
                claim,
                LinkStateRule.of(claim, walk, now),
                MeetingKind.WALK.title(),
                walk.district().name(),
                walk.startsAt());
    }

    private static View view(
            LinkClaim claim, State state, String title, @Nullable String district, @Nullable Instant at) {
        String partner = PartnerCatalogue.get(claim.partner()).name();
        return new View(state, claim.kind(), partner, title, district, at);
    }

    private static Object order(LinkClaim claim, UseLink command) {
        if (claim.kind() == Kind.TASK) {
            return new AcknowledgeByLink(new TaskId(claim.subject()), claim.partner(), claim.issuedAt());
        }
        WalkReply reply = command.reply();
        if (reply == null) {
            throw new Refusal(RefusalCode.FIELD_REQUIRED, "reply", "reply");
        }
        if (command.people() < 0) {
            throw new Refusal(RefusalCode.REQUEST_MALFORMED, "people", "people");
        }
        int people = reply == WalkReply.DECLINED ? 0 : Math.max(1, command.people());
        return new ReplyByLink(new WalkId(claim.subject()), claim.partner(), reply, people, claim.issuedAt());
    }

    private void send(Object order, LinkClaim claim) {
        NoticeTrail trail = NoticeTrail.find(events, claim.noticeId(), claim.recipient())
                .orElseThrow(() -> new Refusal(RefusalCode.LINK_UNKNOWN, null));
        String recipient = trail.recipientName() == null
                ? PartnerCatalogue.get(claim.partner()).name()
                : trail.recipientName();
        Actor actor = new Actor("mejllänk till " + recipient, Role.PARTNER, claim.partner());
        Map<String, String> metadata = new HashMap<>(trail.origin());
        metadata.putAll(ActorMetadata.of(actor));
        gateway.sendAndWait(new GenericCommandMessage<>(order, metadata));
    }
}
