package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.link.LinkSamples.happened;
import static se.samsvar.command.notification.NoticeSamples.SHOOTING;
import static se.samsvar.command.notification.NoticeSamples.TASK;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.notice;
import static se.samsvar.command.notification.NoticeSamples.task;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.testing.Samples.INCIDENT;
import static se.samsvar.command.testing.Samples.MIMER;
import static se.samsvar.command.testing.Samples.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.command.link.LinkSamples;
import se.samsvar.command.testing.MovableClock;
import se.samsvar.goal.GoalPair;
import se.samsvar.incident.District;
import se.samsvar.incident.IncidentId;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.ContactMeans;
import se.samsvar.partner.Language;
import se.samsvar.task.FollowUp;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.task.TaskEvent.TaskAssigned;
import se.samsvar.task.Urgency;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkEvent.WalkScheduled;
import se.samsvar.walk.WalkKind;
import se.samsvar.walk.WalkMeeting;

class MailWriterTest {

    private static final Instant NOW = local("2026-03-10T02:05");

    private final EventStore store = LinkSamples.store();
    private final MailWriter writer = new MailWriter(
            new MailSettings("samsvar@vasteras.example", LinkSamples.BASE, Map.of()),
            LinkSamples.links(store, new MovableClock(NOW)));

    @BeforeEach
    void theTaskIsAssignedAndTheWalkPlanned() {
        happened(
                store,
                TASK,
                new TaskAssigned(
                        TASK,
                        INCIDENT,
                        MIMER,
                        "Boendemöte",
                        NOW,
                        null,
                        null,
                        GoalPair.parse("G/BOI"),
                        "24",
                        Urgency.NOW,
                        FollowUp.DEFAULT));
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
    }

    private static Recipient recipient(String key, String name, String address, Language language) {
        return new Recipient(key, name, ContactMeans.EMAIL, address, language, Recipient.Why.ON_DUTY);
    }

    private static final Recipient ORGANISATION =
            recipient(Recipient.ORGANISATION, "Bostads AB Mimer", "vakt@mimer.example", Language.SWEDISH);

    private MimeMessage write(NoticeKind kind, NoticeContent content, Recipient recipient) {
        return write(kind, INCIDENT, content, recipient);
    }

    private MimeMessage write(
            NoticeKind kind, @Nullable IncidentId incident, NoticeContent content, Recipient recipient) {
        NoticeRequested requested = new NoticeRequested(notice(1), incident, MIMER, kind, Urgency.NOW, content);
        // links speak of the state when the notice was asked for, by the event store's clock
        Instant askedAt =
                store.readEvents(TASK.toString()).next().getTimestamp().plusSeconds(1);
        try {
            MimeMessage mail = writer.write(new Dispatch(requested, recipient, askedAt, NOW, NOW));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theHeadersSayWhatItIsAndNothingThatSomebodyWrote() throws MessagingException {
        MimeMessage mail = write(NoticeKind.RESPONSE_STARTED, content("Skott mot port"), ORGANISATION);
        assertThat(mail.getSubject()).isEqualTo("Ny händelse med uppgifter: Skjutning, Bäckby");
        assertThat(mail.getMessageID()).isEqualTo("<" + notice(1) + "@vasteras.example>");
        assertThat(mail.getHeader("To")).containsExactly("vakt@mimer.example");
        assertThat(mail.getHeader("From")).containsExactly("samsvar@vasteras.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("sv");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
    }

    @Test
    void eachRecipientHasAMessageIdOfItsOwn() throws MessagingException {
        Recipient anna = recipient("anna", "Jour väst", "anna@mimer.example", Language.SWEDISH);
        assertThat(write(NoticeKind.TASK_ASSIGNED, content(null), anna).getMessageID())
                .isEqualTo("<" + notice(1) + ".anna@vasteras.example>");
    }

    @Test
    void theTextSaysWhatIsToBeDoneAndByWhenInLocalTime() {
        MimeMessage mail = write(NoticeKind.RESPONSE_STARTED, content("Skott mot port", walk(0, false)), ORGANISATION);
        assertThat(Mails.text(mail, "text/plain"))
                .contains(
                        "Till Bostads AB Mimer",
                        "Skjutning i Bäckby, tisdag 10 mars kl. 01:40.",
                        "Skott mot port",
                        "– Boendemöte – senast tisdag 17 mars kl. 02:00",
                        "https://samsvar.example/inkorg/" + TASK,
                        "Ta emot utan att logga in: https://samsvar.example/svar/",
                        "– Trygghetsvandring torsdag 12 mars kl. 18:00, Bäckby torg",
                        "https://samsvar.example/vandringar/" + WALK,
                        "Svara på inbjudan utan att logga in: https://samsvar.example/svar/",
                        "https://samsvar.example/handelser/" + INCIDENT,
                        "i 14 dagar");
    }

    @Test
    void thePageSaysTheSameAndEscapesWhatSomebodyWrote() {
        NoticeContent content = new NoticeContent(
                SHOOTING,
                "<script>alert(1)</script> & \"så\"",
                "<b>fel</b>",
                List.of(task("<img src=x onerror=y>", null)),
                List.of());
        String html = Mails.text(write(NoticeKind.TASK_CHANGED, content, ORGANISATION), "text/html");
        assertThat(html)
                .contains(
                        "<html lang=\"sv\">",
                        "<h1>Uppgift ändrad</h1>",
                        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;så&quot;",
                        "Skäl: &lt;b&gt;fel&lt;/b&gt;",
                        "&lt;img src=x onerror=y&gt; – frist sätts när platsen är frigiven",
                        "href=\"https://samsvar.example/inkorg/" + TASK + "\"",
                        ">Ta emot utan att logga in</a>")
                .doesNotContain("<script", "<img", "<b>", "style=", "th:", "Möten");
    }

    @Test
    void itIsWrittenInTheRecipientsLanguage() throws MessagingException {
        Recipient anna = recipient("anna", "Duty officer", "anna@mimer.example", Language.ENGLISH);
        MimeMessage mail = write(NoticeKind.RESPONSE_STARTED, content(null, walk(0, false)), anna);
        assertThat(mail.getSubject()).isEqualTo("New incident with tasks: Shooting, Bäckby");
        assertThat(Mails.text(mail, "text/plain"))
                .contains(
                        "To Duty officer, Bostads AB Mimer",
                        "Shooting in Bäckby, Tuesday 10 March at 01:40.",
                        "by Tuesday 17 March at 02:00",
                        "Acknowledge without logging in");
        assertThat(Mails.text(mail, "text/calendar")).contains("SUMMARY:Safety walk\\, Bäckby");
    }

    @Test
    void anInvitationComesAsACalendarEntryThatClientsUnderstand() throws MessagingException {
        MimeMessage mail = write(NoticeKind.RESPONSE_STARTED, content(null, walk(3, false)), ORGANISATION);
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(Mails.types(mail)).containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
        List<Part> parts = Mails.leaves(mail);
        assertThat(parts.get(2).getContentType()).contains("method=REQUEST", "charset=UTF-8");
        assertThat(parts.get(3).getFileName()).isEqualTo("walk.ics");
        String entry = Mails.text(mail, "text/calendar").replace("\r\n ", "");
        assertThat(entry)
                .isEqualTo(Mails.text(mail, "application/ics").replace("\r\n ", ""))
                .contains(
                        "METHOD:REQUEST",
                        "UID:" + WALK,
                        "SEQUENCE:3",
                        "mailto:vakt@mimer.example",
                        "ORGANIZER;CN=\"Samsvar Västerås\":mailto:samsvar@vasteras.example")
                .doesNotContain("/svar/");
    }

    @Test
    void aCancellationTakesTheEntryBackAndAsksForNoAnswer() throws MessagingException {
        MimeMessage mail = write(NoticeKind.WALK_CANCELLED, content(null, walk(4, true)), ORGANISATION);
        assertThat(Mails.leaves(mail).get(2).getContentType()).contains("method=CANCEL");
        assertThat(Mails.text(mail, "text/plain"))
                .contains("Inställt: Trygghetsvandring")
                .doesNotContain("Svara på inbjudan");
    }

    @Test
    void severalMeetingsAreAnAttachmentEachAndTheWalkIsShownFirst() throws MessagingException {
        WalkMeeting before = new WalkMeeting(
                WALK, MeetingKind.PRE_MEETING, local("2026-03-11T10:00"), 5, new District("Bäckby"), null, false);
        MimeMessage mail = write(NoticeKind.WALK_MOVED, content(null, before, walk(5, false)), ORGANISATION);
        List<Part> parts = Mails.leaves(mail);
        assertThat(Mails.text(mail, "text/calendar")).contains("UID:" + WALK);
        assertThat(parts.get(3).getFileName()).isEqualTo("walk.ics");
        assertThat(parts.get(4).getFileName()).isEqualTo("pre-meeting.ics");
    }

    @Test
    void aMailAboutATaskOnlyMentionsTheWalk() {
        MimeMessage mail = write(NoticeKind.TASK_REMINDER, content(null, walk(0, false)), ORGANISATION);
        assertThat(Mails.types(mail)).containsExactly("text/plain", "text/html");
    }

    @Test
    void whoeverIsOnlyToldGetsNoLinkToAcknowledge() {
        assertThat(Mails.text(write(NoticeKind.TASK_OVERDUE, content(null), ORGANISATION), "text/plain"))
                .contains("/inkorg/" + TASK)
                .doesNotContain("/svar/");
    }

    @Test
    void whatIsAcknowledgedAlreadyIsNotAskedForAgain() {
        happened(store, TASK, new TaskAcknowledged(TASK, INCIDENT, MIMER, null));
        assertThat(Mails.text(write(NoticeKind.TASK_CHANGED, content(null), ORGANISATION), "text/plain"))
                .contains("/inkorg/" + TASK)
                .doesNotContain("/svar/");
    }

    @Test
    void aDigestNamesTheIncidentOfEachTaskAndWhatIsLate() throws MessagingException {
        NoticeContent content = new NoticeContent(
                null,
                null,
                null,
                List.of(new NoticeContent.Item(
                        TASK, "Boendemöte", local("2026-03-09T12:00"), "Skjutning, Bäckby, 2026-03-08")),
                List.of());
        MimeMessage swedish = write(NoticeKind.DIGEST, null, content, ORGANISATION);
        assertThat(swedish.getSubject()).isEqualTo("Öppna uppgifter i dag");
        assertThat(Mails.text(swedish, "text/plain"))
                .contains(
                        "Boendemöte (Skjutning, Bäckby, 2026-03-08) – skulle ha varit klar måndag 9 mars kl. 12:00",
                        "Hela läget: https://samsvar.example/inkorg");
        Recipient anna = recipient("anna", "Duty", "anna@mimer.example", Language.ENGLISH);
        assertThat(Mails.text(write(NoticeKind.DIGEST, null, content, anna), "text/plain"))
                .contains("Boendemöte (Shooting, Bäckby, 2026-03-08) – was due Monday 9 March at 12:00");
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        Recipient broken = recipient("x", "X", "inte en adress", Language.SWEDISH);
        assertThatThrownBy(() -> write(NoticeKind.TASK_ASSIGNED, content(null), broken))
                .isInstanceOf(RefusedForGood.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindHasItsWords(Language language) {
        MailWords words = new MailWords(language);
        assertThat(NoticeKind.values())
                .allSatisfy(kind -> assertThat(words.kind(kind)).isNotBlank());
        assertThat(MeetingKind.values())
                .allSatisfy(kind -> assertThat(words.kind(kind)).isNotBlank());
        assertThat(IncidentType.values())
                .allSatisfy(
                        type -> assertThat(words.incident(type.title() + ", X")).endsWith(", X"));
        String name = "se.samsvar.command.notification.mail";
        assertThat(ResourceBundle.getBundle(name, language.locale()).keySet())
                .isEqualTo(ResourceBundle.getBundle(name, Language.SWEDISH.locale())
                        .keySet());
    }

    @Test
    void inSwedishTheWordsAreThoseOfThePages() {
        MailWords words = new MailWords(Language.SWEDISH);
        assertThat(Arrays.stream(NoticeKind.values()).map(words::kind))
                .containsExactlyElementsOf(Arrays.stream(NoticeKind.values())
                        .map(NoticeKind::title)
                        .toList());
    }
}
