package se.samsvar.command.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samsvar.command.notification.MailDesk.ORGANISATION;
import static se.samsvar.command.notification.NoticeSamples.WALK;
import static se.samsvar.command.notification.NoticeSamples.content;
import static se.samsvar.command.notification.NoticeSamples.walk;
import static se.samsvar.command.testing.Samples.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.District;
import se.samsvar.notification.NoticeKind;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkMeeting;

/** Invitations and their cancellations as the parts of a mail that calendars look for. */
class MailCalendarTest {

    private final MailDesk desk = new MailDesk();

    @Test
    void anInvitationComesAsACalendarEntryThatClientsUnderstand() throws MessagingException {
        MimeMessage mail = desk.write(NoticeKind.RESPONSE_STARTED, content(null, walk(3, false)), ORGANISATION);
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
        MimeMessage mail = desk.write(NoticeKind.WALK_CANCELLED, content(null, walk(4, true)), ORGANISATION);
        assertThat(Mails.leaves(mail).get(2).getContentType()).contains("method=CANCEL");
        assertThat(Mails.text(mail, "text/plain"))
                .contains("Inställt: Trygghetsvandring")
                .doesNotContain("Svara på inbjudan");
    }

    @Test
    void severalMeetingsAreAnAttachmentEachAndTheWalkIsShownFirst() throws MessagingException {
        WalkMeeting before = new WalkMeeting(
                WALK, MeetingKind.PRE_MEETING, local("2026-03-11T10:00"), 5, new District("Bäckby"), null, false);
        MimeMessage mail = desk.write(NoticeKind.WALK_MOVED, content(null, before, walk(5, false)), ORGANISATION);
        List<Part> parts = Mails.leaves(mail);
        assertThat(Mails.text(mail, "text/calendar")).contains("UID:" + WALK);
        assertThat(parts.get(3).getFileName()).isEqualTo("walk.ics");
        assertThat(parts.get(4).getFileName()).isEqualTo("pre-meeting.ics");
    }

    @Test
    void aMailAboutATaskOnlyMentionsTheWalk() {
        MimeMessage mail = desk.write(NoticeKind.TASK_REMINDER, content(null, walk(0, false)), ORGANISATION);
        assertThat(Mails.types(mail)).containsExactly("text/plain", "text/html");
    }
}
