package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.request;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.BO;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.local;
import static se.samsvar.partner.ContactMeans.EMAIL;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.notification.InvitationRegister.Invitation;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.notification.Channel;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeEvent.NoticeAddressed;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.task.Urgency;

/** Notices by mail, with a real mail server, from the order to what is recorded of each recipient. */
class DeliveryTest {

    private static final RunningClock CLOCK = new RunningClock(local("2026-03-10T12:00"));

    @TempDir
    static Path data;

    private static GreenMail server;
    private static Office office;

    @BeforeAll
    static void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
        server.start();
        office = Office.open(
                TestDatabase.freshUrl(),
                data,
                CLOCK,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort());
        office.order(new SaveContact(MIMER, contact(ANNA, "Anna", null)), LEAD);
        office.order(new SaveContact(MIMER, contact(BO, "Bo", null)), LEAD);
    }

    @AfterAll
    static void close() {
        office.close();
        server.stop();
    }

    private static void ask(RequestNotice request) {
        office.order(request, Actor.SYSTEM);
    }

    private static List<NoticeDelivered> delivered(NoticeId notice) {
        return office.events(notice, NoticeDelivered.class);
    }

    private static List<MimeMessage> mails(NoticeId notice) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> id(mail).startsWith("<" + notice))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void eachRecipientGetsAMailOfItsOwnAndTheServersAnswerIsKept() {
        NoticeId notice = notice(1);
        ask(request(1, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content("Skott mot port")));
        ask(request(1, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content("Skott mot port")));
        await().until(() -> delivered(notice).size() == 2);

        assertThat(office.events(notice, NoticeAddressed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.recipients())
                        .extracting(Recipient::why)
                        .containsOnly(Recipient.Why.NOBODY_ON_DUTY));
        assertThat(mails(notice))
                .extracting(DeliveryTest::id)
                .containsExactlyInAnyOrder(
                        "<" + notice + "." + ANNA + "@vasteras.example>",
                        "<" + notice + "." + BO + "@vasteras.example>");
        assertThat(delivered(notice)).allSatisfy(event -> {
            assertThat(event.delivery().channel()).isEqualTo(Channel.SMTP);
            assertThat(event.delivery().answer()).startsWith("250 ");
            assertThat(event.delivery().to()).endsWith("@mimer.example");
            assertThat(event.delivery().messageId()).contains(event.recipient());
        });
    }

    @Test
    void whatIsRecordedLeadsBackToWhatAskedForIt() {
        NoticeId notice = notice(2);
        ask(request(2, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)));
        await().until(() -> delivered(notice).size() == 2);
        List<? extends DomainEventMessage<?>> events = office.events(notice);
        String requested = events.get(0).getIdentifier();
        String addressed = events.get(1).getIdentifier();
        assertThat(events.get(1).getMetaData()).containsEntry(ActorMetadata.CAUSING_EVENT, requested);
        assertThat(events.subList(2, 4))
                .allSatisfy(
                        event -> assertThat(event.getMetaData()).containsEntry(ActorMetadata.CAUSING_EVENT, addressed));
        assertThat(events)
                .extracting(event -> event.getMetaData().get(ActorMetadata.TRACE_ID))
                .containsOnly(events.getFirst().getMetaData().get(ActorMetadata.TRACE_ID));
        assertThat(events)
                .extracting(event -> event.getMetaData().get(ActorMetadata.ACTOR))
                .containsOnly("samsvar");
    }

    @Test
    void aCrashBetweenSendingAndRecordingGivesTheReceiverNoSecondMessageId() {
        NoticeId notice = notice(3);
        ask(new RequestNotice(notice, INCIDENT, POLICE, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)));
        await().until(() -> !office.events(notice, NoticeFailed.class).isEmpty());
        Recipient anna = new Recipient(
                ANNA.toString(), "Anna", EMAIL, "anna@mimer.example", Language.SWEDISH, Recipient.Why.ALWAYS);
        DeliveryOrder order = new DeliveryOrder(notice, anna, CLOCK.instant(), Map.of());

        NoticeDelivery dying = delivery(() -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> dying.deliver(order, 1)).hasMessage("killed");
        NoticeDelivery next = delivery(() -> office.bean(CommandGateway.class));
        next.deliver(order, 2);
        next.deliver(order, 3);

        assertThat(mails(notice))
                .as("once more after the crash, and not again once it is recorded")
                .hasSize(2)
                .extracting(DeliveryTest::id)
                .containsOnly("<" + notice + "." + ANNA + "@vasteras.example>");
        assertThat(delivered(notice)).hasSize(1);
    }

    private static NoticeDelivery delivery(Supplier<CommandGateway> gateway) {
        return new NoticeDelivery(
                new StoredNotices(() -> office.bean(EventStore.class)),
                Map.of(EMAIL, office.bean("mailChannel", NoticeChannel.class)),
                office.bean(InvitationRegister.class),
                new NoticeCommands(gateway),
                new DeliveryMeters(new SimpleMeterRegistry()),
                CLOCK);
    }

    @Test
    void withoutAnAddressItIsAFailureForGoodThatNamesTheSetting() {
        NoticeId notice = notice(4);
        ask(new RequestNotice(notice, INCIDENT, POLICE, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)));
        await().until(() -> !office.events(notice, NoticeFailed.class).isEmpty());
        assertThat(office.events(notice, NoticeFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.permanent()).isTrue();
            assertThat(failed.recipient()).isEqualTo(Recipient.ORGANISATION);
            assertThat(failed.reason()).contains("samsvar.mail.recipients.polis");
        });
    }

    @Test
    void anInvitationIsKeptWithTheAddressThatItWentTo() {
        NoticeId notice = notice(5);
        ask(request(5, NoticeKind.RESPONSE_STARTED, Urgency.NOW, content(null, walk(7, false))));
        await().until(() -> delivered(notice).size() == 2);
        assertThat(office.bean(InvitationRegister.class).find(WALK, "ANNA@mimer.example"))
                .containsExactly(new Invitation(WALK, "anna@mimer.example", MIMER, 7, notice, ANNA.toString()));
        assertThat(office.bean(InvitationRegister.class).find(WALK, "cia@mimer.example"))
                .isEmpty();
    }
}
