package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.request;
import static se.samsvar.command.partner.PartnerSamples.ANNA;
import static se.samsvar.command.partner.PartnerSamples.BO;
import static se.samsvar.command.partner.PartnerSamples.contact;
import static se.samsvar.command.testing.Samples.LEAD;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samsvar.actor.Actor;
import se.samsvar.command.testing.Office;
import se.samsvar.command.testing.RunningClock;
import se.samsvar.command.testing.ScriptedSmtp;
import se.samsvar.command.testing.TestDatabase;
import se.samsvar.notification.NoticeEvent.NoticeDelivered;
import se.samsvar.notification.NoticeEvent.NoticeFailed;
import se.samsvar.notification.NoticeId;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.Contact;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerCommand.SaveContact;
import se.samsvar.task.Urgency;

/** What becomes of a notice when the mail server says no, for now or for good. */
class RefusedMailTest {

    private static final RunningClock CLOCK = new RunningClock(local("2026-03-10T12:00"));
    private static final AtomicReference<String> ANSWER_FOR_ANNA = new AtomicReference<>();

    @TempDir
    static Path data;

    private static ScriptedSmtp server;
    private static Office office;

    @BeforeAll
    static void open() {
        server = new ScriptedSmtp(command ->
                command.startsWith("RCPT") && command.contains("anna@mimer.example") ? ANSWER_FOR_ANNA.get() : null);
        office = Office.open(
                TestDatabase.freshUrl(),
                data,
                CLOCK,
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + server.port());
        office.order(new SaveContact(MIMER, contact(BO, "Bo", null)), LEAD);
    }

    @AfterAll
    static void close() {
        office.close();
        server.close();
    }

    @BeforeEach
    void annaIsReachedAtHerOldAddress() {
        office.order(new SaveContact(MIMER, contact(ANNA, "Anna", null)), LEAD);
        server.received().clear();
    }

    private static List<NoticeFailed> failed(NoticeId notice) {
        return office.events(notice, NoticeFailed.class);
    }

    private static List<NoticeDelivered> delivered(NoticeId notice) {
        return office.events(notice, NoticeDelivered.class);
    }

    private static void ask(int number) {
        office.order(request(number, NoticeKind.TASK_ASSIGNED, Urgency.NOW, content(null)), Actor.SYSTEM);
    }

    private static Office.Answer resend(NoticeId notice, String account, String... headers) {
        return office.call("POST", "/api/notices/" + notice + "/resend", account, "{}", headers);
    }

    @Test
    void aNoForGoodIsShownAndAfterItIsPutRightTheLeadSendsItAgain() {
        NoticeId notice = notice(1);
        ANSWER_FOR_ANNA.set("550 5.1.1 No such user here");
        ask(1);
        await().until(() -> failed(notice).size() == 1 && delivered(notice).size() == 1);
        assertThat(failed(notice)).singleElement().satisfies(failed -> {
            assertThat(failed.recipient()).isEqualTo(ANNA.toString());
            assertThat(failed.reason()).contains("550 5.1.1 No such user here");
            assertThat(failed.permanent()).isTrue();
            assertThat(failed.attempts()).isEqualTo(1);
        });
        assertThat(delivered(notice).getFirst().delivery().answer()).isEqualTo("250 2.0.0 Ok: queued as 4711");
        assertThat(office.waiting()).noneMatch(task -> task.startsWith("deliver"));

        Contact moved =
                new Contact(ANNA, "Anna", ContactMeans.EMAIL, "anna.ny@mimer.example", Language.SWEDISH, false, null);
        office.order(new SaveContact(MIMER, moved), LEAD);
        assertThat(resend(notice, "mimer").status()).isEqualTo(403);
        assertThat(resend(notice, "lead", "Idempotency-Key", "igen").status()).isEqualTo(200);
        assertThat(resend(notice, "lead", "Idempotency-Key", "igen").status())
                .as("the same request")
                .isEqualTo(200);
        await().until(() -> delivered(notice).size() == 2);
        assertThat(server.received()).containsExactly("RCPT TO:<bo@mimer.example>", "RCPT TO:<anna.ny@mimer.example>");
        assertThat(resend(notice, "lead").code()).isEqualTo("notice.nothing-to-resend");
        assertThat(resend(notice, "lead").status()).isEqualTo(409);
    }

    @Test
    void aNoForNowIsTriedAgainUntilItIsAYes() {
        NoticeId notice = notice(2);
        ANSWER_FOR_ANNA.set("451 4.3.0 Come back later");
        ask(2);
        await().until(() -> delivered(notice).size() == 1);
        await().until(() -> office.waiting().stream().anyMatch(task -> task.endsWith("/" + ANNA)));
        ANSWER_FOR_ANNA.set(null);
        CLOCK.pass(Duration.ofMinutes(1));
        await().until(() -> delivered(notice).size() == 2);
        assertThat(failed(notice)).isEmpty();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void afterNineHoursOfNoItIsGivenUp() {
        NoticeId notice = notice(3);
        ANSWER_FOR_ANNA.set("451 4.3.0 Come back later");
        ask(3);
        await().until(() -> {
            CLOCK.pass(Duration.ofHours(2));
            return failed(notice).size() == 1;
        });
        assertThat(failed(notice)).singleElement().satisfies(failed -> {
            assertThat(failed.permanent()).isFalse();
            assertThat(failed.attempts()).isEqualTo(19);
            assertThat(failed.reason()).contains("451 4.3.0 Come back later");
        });
    }

    @Test
    void thatTheServerDoesNotKnowUsIsNotTheRecipientsFault() {
        NoticeId notice = notice(4);
        ANSWER_FOR_ANNA.set("530 5.7.0 Authentication required");
        ask(4);
        await().until(() -> office.waiting().stream().anyMatch(task -> task.endsWith("/" + ANNA)));
        assertThat(failed(notice)).isEmpty();
        ANSWER_FOR_ANNA.set(null);
        CLOCK.pass(Duration.ofMinutes(1));
        await().until(() -> delivered(notice).size() == 2);
    }

    @Test
    void thereIsNothingToResendOfWhatNobodyKnows() {
        assertThat(resend(new NoticeId(UUID.randomUUID()), "lead").code()).isEqualTo("notice.not-found");
        assertThat(office.call("POST", "/api/notices/inte-ett-id/resend", "lead", "{}")
                        .status())
                .isEqualTo(400);
    }
}
