package se.samsvar.command.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import se.samsvar.calendar.WalkCalendar;
import se.samsvar.command.link.Links;
import se.samsvar.command.setting.MailSettings;
import se.samsvar.notification.Recipient;
import se.samsvar.walk.WalkMeeting;

/**
 * Writes a notice as a mail: as text and as HTML, and for meetings as a calendar entry, which clients offer to accept. The
 * subject holds no word that somebody wrote.
 */
final class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final MailViews views;
    private final Links links;
    private final WalkCalendar calendar;
    private final MailPages pages = new MailPages();

    MailWriter(MailSettings settings, Links links) {
        this.settings = settings;
        this.links = links;
        this.views = new MailViews(links, settings.baseUrl());
        this.calendar = new WalkCalendar(settings.from(), settings.baseUrl());
    }

    /** @throws RefusedForGood where the address is none */
    MimeMessage write(Dispatch dispatch) throws MessagingException {
        MailWords words = new MailWords(dispatch.recipient().language());
        NoticeMail mail = new NoticeMail("<" + dispatch.name() + "@" + settings.domain() + ">");
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(Message.RecipientType.TO, address(dispatch.recipient()));
        mail.setSubject(words.subject(dispatch.notice()), UTF_8);
        mail.setHeader(
                "Content-Language", dispatch.recipient().language().locale().getLanguage());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(dispatch.now()));
        mail.setContent(content(dispatch, words));
        mail.saveChanges();
        return mail;
    }

    private static InternetAddress address(Recipient recipient) {
        try {
            return new InternetAddress(recipient.address(), true);
        } catch (AddressException e) {
            throw new RefusedForGood("”" + recipient.address() + "” är ingen adress: " + e.getMessage());
        }
    }

    /** A meeting as calendars read it. */
    private record Entry(WalkMeeting meeting, String text) {}

    private MimeMultipart content(Dispatch dispatch, MailWords words) throws MessagingException {
        List<Entry> entries = MailCalendarRule.entries(dispatch.notice()).stream()
                .map(meeting -> new Entry(meeting, text(meeting, dispatch)))
                .toList();
        MimeMultipart alternatives = alternatives(dispatch, words, entries);
        if (entries.isEmpty()) {
            return alternatives;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternatives);
        MimeMultipart mixed = new MimeMultipart("mixed", first);
        for (Entry entry : entries) {
            mixed.addBodyPart(attachment(entry));
        }
        return mixed;
    }

    private MimeMultipart alternatives(Dispatch dispatch, MailWords words, List<Entry> entries)
            throws MessagingException {
        MailView view = views.view(dispatch, words);
        MimeBodyPart text = new MimeBodyPart();
        text.setText(MailTexts.write(view, words, links.validDays()), UTF_8);
        MimeBodyPart page = new MimeBodyPart();
        page.setText(pages.write(view, words, links.validDays()), UTF_8, "html");
        MimeMultipart alternatives = new MimeMultipart("alternative", text, page);
        if (!entries.isEmpty()) {
            alternatives.addBodyPart(invitation(entries.getFirst()));
        }
        return alternatives;
    }

    private BodyPart invitation(Entry entry) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(entry.text(), UTF_8, "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + WalkCalendar.method(entry.meeting()));
        // the lines are folded by octets already, and must arrive as they are
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private BodyPart attachment(Entry entry) throws MessagingException {
        String name = entry.meeting().kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".ics";
        MimeBodyPart part = new MimeBodyPart();
        part.setText(entry.text(), UTF_8, "calendar");
        part.setHeader("Content-Type", "application/ics; charset=UTF-8; name=" + name);
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setFileName(name);
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private String text(WalkMeeting meeting, Dispatch dispatch) {
        Recipient recipient = dispatch.recipient();
        WalkCalendar.Guest guest = new WalkCalendar.Guest(recipient.name(), recipient.address());
        return calendar.invitation(meeting, List.of(guest), recipient.language(), dispatch.addressedAt());
    }
}
