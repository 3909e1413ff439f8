package se.samsvar.command.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.request;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.reply.ReplyMails.calendar;
import static se.samsvar.command.reply.ReplyMails.mail;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.POLICE;
import static se.samsvar.command.testing.Samples.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.actor.ActorMetadata;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.incident.District;
import se.samsvar.notification.NoticeCommand.RequestNotice;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.task.Urgency;
import se.samsvar.walk.WalkCommand.ReplyToWalk;
import se.samsvar.walk.WalkCommand.RescheduleWalk;
import se.samsvar.walk.WalkCommand.ScheduleWalk;
import se.samsvar.walk.WalkEvent.WalkReplied;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkReply;

/** Calendars answer by mail, and a real mailbox is read. */
class MailedRepliesTest {

    private static final String ANNA_MAIL = "anna@mimer.example";

    @TempDir
    Path data;

    private GreenMail server;
    private GreenMailUser mailbox;
    private Office office;

    @BeforeEach
    void annaIsInvited() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort(), new ServerSetup(0, "127.0.0.1", "imap").dynamicPort()
        });
        server.start();
        mailbox = server.setUser("samsvar@vasteras.example", "samsvar", "hemligt");
        office = Office.open(
                TestDatabase.freshUrl(),
                data,
                new RunningClock(local("2026-03-10T12:00")),
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.getSmtp().getPort(),
                "samsvar.mail.imap.enabled=true",
                "samsvar.mail.imap.host=127.0.0.1",
                "samsvar.mail.imap.port=" + server.getImap().getPort(),
                "samsvar.mail.imap.username=samsvar",
                "samsvar.mail.imap.password=hemligt",
                "samsvar.mail.imap.ssl=false",
                "samsvar.mail.imap.poll-interval=100ms");
        office.order(new SaveContact(MIMER, contact(ANNA, "Anna", null)), LEAD);
        office.order(
                new ScheduleWalk(
                        WALK,
                        INCIDENT,
                        WalkKind.RAPID,
                        new District("Bäckby"),
                        local("2026-03-12T18:00"),
                        local("2026-03-11T12:00"),
                        List.of(MIMER, POLICE)),
                Actor.SYSTEM);
        invite(1, 0);
    }

    @AfterEach
    void close() {
        office.close();
        server.stop();
    }

    private void invite(int number, long sequence) {
        office.order(
                request(number, NoticeKind.RESPONSE_STARTED, Urgency.NOW, content(null, walk(sequence, false))),
                Actor.SYSTEM);
        await().until(() ->
                !office.events(notice(number), NoticeDelivered.class).isEmpty());
    }

    private List<WalkReplied> replies() {
        return office.events(WALK, WalkReplied.class);
    }

    private void receive(String raw) {
        try {
            mailbox.deliver(new MimeMessage(
                    null, new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(String from, String calendar) {
        receive(mail(from, calendar));
    }

    private void awaitAllRead() {
        await().until(() -> server.getManagers().getImapHostManager().getInbox(mailbox).getMessages().stream()
                .allMatch(mail -> mail.isSet(Flags.Flag.SEEN)));
    }

    @Test
    void anAnswerIsTakenForThatOfTheOrganisationThatWasInvited() {
        receive("Anna på Mimer <ANNA@mimer.example>", calendar(ANNA_MAIL, "ACCEPTED", 0));
        await().until(() -> replies().size() == 1);
        assertThat(replies()).singleElement().satisfies(reply -> {
            assertThat(reply.partner()).isEqualTo(MIMER);
            assertThat(reply.reply()).isEqualTo(WalkReply.ACCEPTED);
            assertThat(reply.people()).isEqualTo(1);
        });
        awaitAllRead();
        DomainEventMessage<?> replied = office.events(WALK).getLast();
        assertThat(replied.getMetaData())
                .containsEntry(ActorMetadata.ACTOR, "kalendersvar från Anna")
                .containsEntry(ActorMetadata.ORGANISATION, "mimer")
                .containsEntry(
                        ActorMetadata.CAUSING_EVENT,
                        office.events(notice(1)).getLast().getIdentifier());

        receive(ANNA_MAIL, calendar(ANNA_MAIL, "DECLINED", 0));
        await().until(() -> replies().size() == 2);
        assertThat(replies().getLast().reply()).isEqualTo(WalkReply.DECLINED);
        assertThat(replies().getLast().people()).isZero();
    }

    @Test
    void howManyComeStaysAsTheOrganisationSaid() {
        office.order(new ReplyToWalk(WALK, MIMER, WalkReply.TENTATIVE, 3), LEAD);
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "ACCEPTED", 0));
        await().until(() -> replies().size() == 2);
        assertThat(replies().getLast().people()).isEqualTo(3);
    }

    @Test
    void whoeverElseWritesIsNotHeardAndStopsNobody() {
        receive("mallory@evil.example", calendar(ANNA_MAIL, "DECLINED", 0));
        receive("mallory@evil.example", calendar("mallory@evil.example", "DECLINED", 0));
        receive(ANNA_MAIL + ", mallory@evil.example", calendar(ANNA_MAIL, "DECLINED", 0));
        receive(
                ANNA_MAIL,
                calendar(ANNA_MAIL, "DECLINED", 0)
                        .replace(WALK.toString(), UUID.randomUUID().toString()));
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "DECLINED", 0).replace(WALK.toString(), "inte en vandring"));
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "DECLINED", 0).replace("METHOD:REPLY", "METHOD:REQUEST"));
        receive(ANNA_MAIL, "BEGIN:VCALENDAR\r\nnonsens");
        receive("From: " + ANNA_MAIL + "\nSubject: Semester\n\nJag är borta till måndag.\n");
        receive("Subject: ingen avsändare\nContent-Type: multipart/mixed; boundary=\n\ntrasigt");
        receive("From: <<>>\nContent-Type: text/calendar; charset=finns-inte\n\nBEGIN:VCALENDAR");
        receive("From: " + ANNA_MAIL + "\nContent-Type: text/calendar; charset=utf-8\n"
                + "Content-Transfer-Encoding: base64\n\n!!!inte base64!!!");
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "ACCEPTED", 0));
        awaitAllRead();
        assertThat(replies()).extracting(WalkReplied::reply).containsExactly(WalkReply.ACCEPTED);
    }

    @Test
    void anAnswerToAnEarlierVersionIsPastedOver() {
        office.order(new RescheduleWalk(WALK, local("2026-03-13T18:00"), null, null), LEAD);
        long sequence = office.events(WALK).getLast().getSequenceNumber();
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "DECLINED", 0));
        awaitAllRead();
        assertThat(replies())
                .as("the walk has moved, though nobody was told yet")
                .isEmpty();
        invite(2, sequence);
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "DECLINED", 0));
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "ACCEPTED", sequence));
        awaitAllRead();
        assertThat(replies()).extracting(WalkReplied::reply).containsExactly(WalkReply.ACCEPTED);
    }

    @Test
    void anAddressThatTwoOrganisationsShareAnswersForNeither() {
        office.order(new SaveContact(POLICE, contact(ANNA, "Anna", null)), LEAD);
        office.order(
                new RequestNotice(
                        notice(3),
                        INCIDENT,
                        POLICE,
                        NoticeKind.RESPONSE_STARTED,
                        Urgency.NOW,
                        content(null, walk(0, false))),
                Actor.SYSTEM);
        await().until(() -> !office.events(notice(3), NoticeDelivered.class).isEmpty());
        receive(ANNA_MAIL, calendar(ANNA_MAIL, "ACCEPTED", 0));
        awaitAllRead();
        assertThat(replies()).isEmpty();
    }
}
