package se.samsvar.command.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.link.LinkSamples.happened;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.local;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.incident.District;
import se.samsvar.link.FindLink;
import se.samsvar.link.FindLink.State;
import se.samsvar.link.UseLink;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerId;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkCommand.ReplyByLink;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkEvent.WalkRescheduled;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;

/** What a link to an invitation orders of the walk. */
class WalkLinkTest {

    private static final Instant NOW = local("2026-03-10T12:00");
    private static final Recipient JOUR = new Recipient(
            "jour", "Jour väst", ContactMeans.EMAIL, "jour@mimer.example", Language.SWEDISH, Recipient.Why.ON_DUTY);

    private final EventStore store = LinkSamples.store();
    private final MovableClock clock = new MovableClock(NOW);
    private final Links links = LinkSamples.links(store, clock);
    private final List<CommandMessage<?>> ordered = new ArrayList<>();
    private LinkHandler handler;

    @BeforeEach
    void theWalkIsPlannedAndTheNoticeAddressed() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(ReplyByLink.class.getName(), message -> {
            ordered.add(message);
            return null;
        });
        CommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        handler = new LinkHandler(LinkSamples.tokens(), new LinkSubjects(() -> store), store, gateway, clock);
        happened(
                store,
                WALK,
                new WalkScheduled(
                        WALK,
                        List.of(INCIDENT),
                        WalkKind.RAPID,
                        new District("Bäckby"),
                        local("2026-03-12T18:00"),
                        NOW,
                        List.of(MIMER)));
        happened(
                store,
                notice(1),
                new NoticeRequested(
                        notice(1),
                        INCIDENT,
                        MIMER,
                        NoticeKind.RESPONSE_STARTED,
                        Urgency.NOW,
                        content(null, walk(0, false))));
        happened(store, notice(1), new NoticeAddressed(notice(1), INCIDENT, MIMER, List.of(JOUR)));
    }

    private Links.Mail mail(PartnerId partner) {
        Instant askedAt = store.readEvents(notice(1).toString()).next().getTimestamp();
        return new Links.Mail(notice(1), "jour", partner, askedAt, NOW);
    }

    private String token() {
        String link = links.answering(WALK, mail(MIMER)).map(URI::toString).orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void use(String token, @Nullable WalkReply reply, int people) {
        handler.handle(new UseLink(token, reply, people));
    }

    private void assertRefused(RefusalCode code, String token, @Nullable WalkReply reply, int people) {
        assertThatThrownBy(() -> use(token, reply, people))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void lookingSaysWhatItIs() {
        assertThat(handler.handle(new FindLink(token())))
                .isEqualTo(new FindLink.View(
                        State.USABLE,
                        FindLink.Kind.WALK,
                        "Bostads AB Mimer",
                        "Trygghetsvandring",
                        "Bäckby",
                        local("2026-03-12T18:00")));
    }

    @Test
    void anAnswerIsGivenInTheNameOfTheOrganisation() {
        use(token(), WalkReply.ACCEPTED, 4);
        assertThat(ordered).singleElement().satisfies(message -> {
            ReplyByLink reply = (ReplyByLink) message.getPayload();
            assertThat(reply.walkId()).isEqualTo(WALK);
            assertThat(reply.partner()).isEqualTo(MIMER);
            assertThat(reply.reply()).isEqualTo(WalkReply.ACCEPTED);
            assertThat(reply.people()).isEqualTo(4);
            assertThat(message.getMetaData())
                    .containsEntry(ActorMetadata.ACTOR, "mejllänk till Jour väst")
                    .containsEntry(ActorMetadata.ORGANISATION, "mimer")
                    .containsEntry(
                            ActorMetadata.CAUSING_EVENT,
                            store.readEvents(notice(1).toString())
                                    .asStream()
                                    .toList()
                                    .getLast()
                                    .getIdentifier());
        });
    }

    @Test
    void whoeverComesIsAtLeastOneAndWhoeverDoesNotIsNone() {
        use(token(), WalkReply.ACCEPTED, 0);
        use(token(), WalkReply.DECLINED, 4);
        assertThat(ordered)
                .extracting(message -> ((ReplyByLink) message.getPayload()).people())
                .containsExactly(1, 0);
    }

    @Test
    void anAnswerHasToBeGivenAndCounted() {
        assertRefused(RefusalCode.FIELD_REQUIRED, token(), null, 1);
        assertRefused(RefusalCode.REQUEST_MALFORMED, token(), WalkReply.ACCEPTED, -1);
        assertThat(ordered).isEmpty();
    }

    @Test
    void whatWasAnsweredMovedOrExpiredIsRefused() {
        String token = token();
        clock.advance(Duration.ofDays(14));
        assertRefused(RefusalCode.LINK_EXPIRED, token, WalkReply.ACCEPTED, 1);
        happened(store, WALK, new WalkReplied(WALK, List.of(INCIDENT), POLICE, WalkReply.ACCEPTED, 1));
        assertRefused(RefusalCode.LINK_EXPIRED, token, WalkReply.ACCEPTED, 1);
        awaitNextMillisecond();
        happened(store, WALK, new WalkReplied(WALK, List.of(INCIDENT), MIMER, WalkReply.ACCEPTED, 1));
        assertRefused(RefusalCode.LINK_USED, token, WalkReply.ACCEPTED, 1);
        happened(
                store,
                WALK,
                new WalkRescheduled(
                        WALK, List.of(INCIDENT), local("2026-03-12T18:00"), local("2026-03-13T18:00"), null, null));
        assertRefused(RefusalCode.LINK_REVOKED, token, WalkReply.ACCEPTED, 1);
        assertThat(ordered).isEmpty();
    }

    /** Events are told apart by milliseconds. */
    private void awaitNextMillisecond() {
        Instant asked =
                store.readEvents(notice(1).toString()).next().getTimestamp().plusMillis(2);
        while (!Clock.systemUTC().instant().isAfter(asked)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoeverIsNotInvitedIsNotAsked() {
        assertThat(links.answering(WALK, mail(POLICE))).isEmpty();
    }
}
