package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samsvar.command.notification.MailDesk.NOW;
import static se.samsvar.command.notification.MailDesk.ORGANISATION;
import static se.samsvar.command.notification.MailDesk.recipient;
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
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeContent;
import se.samsvar.notification.NoticeKind;
import se.samsvar.notification.Recipient;
import se.samsvar.partner.Language;
import se.samsvar.task.TaskEvent.TaskAcknowledged;
import se.samsvar.walk.MeetingKind;

/** What a mail says, to whom, and in which language. */
class MailWriterTest {

    private final MailDesk desk = new MailDesk();

    @Test
    void theHeadersSayWhatItIsAndNothingThatSomebodyWrote() throws MessagingException {
        MimeMessage mail = desk.write(NoticeKind.RESPONSE_STARTED, content("Skott mot port"), ORGANISATION);
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
        assertThat(desk.write(NoticeKind.TASK_ASSIGNED, content(null), anna).getMessageID())
                .isEqualTo("<" + notice(1) + ".anna@vasteras.example>");
    }

    @Test
    void theTextSaysWhatIsToBeDoneAndByWhenInLocalTime() {
        MimeMessage mail =
                desk.write(NoticeKind.RESPONSE_STARTED, content("Skott mot port", walk(0, false)), ORGANISATION);
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
        String html = Mails.text(desk.write(NoticeKind.TASK_CHANGED, content, ORGANISATION), "text/html");
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
        MimeMessage mail = desk.write(NoticeKind.RESPONSE_STARTED, content(null, walk(0, false)), anna);
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
    void whoeverIsOnlyToldGetsNoLinkToAcknowledge() {
        assertThat(Mails.text(desk.write(NoticeKind.TASK_OVERDUE, content(null), ORGANISATION), "text/plain"))
                .contains("/inkorg/" + TASK)
                .doesNotContain("/svar/");
    }

    @Test
    void whatIsAcknowledgedAlreadyIsNotAskedForAgain() {
        desk.happens(TASK, new TaskAcknowledged(TASK, INCIDENT, MIMER, null));
        assertThat(Mails.text(desk.write(NoticeKind.TASK_CHANGED, content(null), ORGANISATION), "text/plain"))
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
        MimeMessage swedish = desk.write(NoticeKind.DIGEST, null, content, ORGANISATION);
        assertThat(swedish.getSubject()).isEqualTo("Öppna uppgifter i dag");
        assertThat(Mails.text(swedish, "text/plain"))
                .contains(
                        "Boendemöte (Skjutning, Bäckby, 2026-03-08) – skulle ha varit klar måndag 9 mars kl. 12:00",
                        "Hela läget: https://samsvar.example/inkorg");
        Recipient anna = recipient("anna", "Duty", "anna@mimer.example", Language.ENGLISH);
        assertThat(Mails.text(desk.write(NoticeKind.DIGEST, null, content, anna), "text/plain"))
                .contains("Boendemöte (Shooting, Bäckby, 2026-03-08) – was due Monday 9 March at 12:00");
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        Recipient broken = recipient("x", "X", "inte en adress", Language.SWEDISH);
        assertThatThrownBy(() -> desk.write(NoticeKind.TASK_ASSIGNED, content(null), broken))
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
