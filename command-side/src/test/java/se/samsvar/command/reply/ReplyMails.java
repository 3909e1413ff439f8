package se.samsvar.command.reply;

import static se.samsvar.command.notification.NoticeSamples.WALK;

/** What a calendar mails when its owner answers an invitation. */
final class ReplyMails {

    private ReplyMails() {}

    static String calendar(String attendee, String status, long sequence) {
        return """
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                METHOD:REPLY
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20260310T120000Z
                DTSTART:20260312T170000Z
                SEQUENCE:%d
                ORGANIZER:mailto:samsvar@vasteras.example
                ATTENDEE;PARTSTAT=%s:mailto:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(WALK, sequence, status, attendee);
    }

    static String mail(String from, String calendar) {
        return """
                From: %s
                To: samsvar@vasteras.example
                Subject: Accepterad: Trygghetsvandring
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                Vi kommer
                --b
                Content-Type: text/calendar; charset="utf-8"; method=REPLY
                Content-Transfer-Encoding: 8bit

                %s
                --b--
                """.formatted(from, calendar);
    }
}
