package se.samsvar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samsvar.walk.WalkReply;

/** Answers in the shapes in which the usual calendars write them. */
class CalendarReplyTest {

    private static final String UID = "00000000-0000-4000-8000-000000000007";

    private static final String OUTLOOK = """
            BEGIN:VCALENDAR
            METHOD:REPLY
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=ACCEPTED;CN=Jour väst:MAILTO:jour@mimer.example
            COMMENT;LANGUAGE=sv-SE:Vi kommer\\n
            UID:00000000-0000-4000-8000-000000000007
            SUMMARY;LANGUAGE=sv-SE:Accepterad: Trygghetsvandring\\, Bäckby
            DTSTART;TZID=W. Europe Standard Time:20260312T180000
            DTEND;TZID=W. Europe Standard Time:20260312T200000
            CLASS:PUBLIC
            PRIORITY:5
            DTSTAMP:20260310T080000Z
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            SEQUENCE:4
            LOCATION;LANGUAGE=sv-SE:Bäckby torg\\, Bäckby
            X-MICROSOFT-CDO-APPT-SEQUENCE:4
            X-MICROSOFT-CDO-BUSYSTATUS:BUSY
            X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
            X-MICROSOFT-DISALLOW-COUNTER:FALSE
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String GOOGLE = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:REPLY
            BEGIN:VEVENT
            DTSTART:20260312T170000Z
            DTEND:20260312T190000Z
            DTSTAMP:20260310T080000Z
            ORGANIZER;CN=Samsvar:mailto:samsvar@vasteras.example
            UID:00000000-0000-4000-8000-000000000007
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=jour@m
             imer.example;X-NUM-GUESTS=0:mailto:jour@mimer.example
            CREATED:20260310T070000Z
            DESCRIPTION:Trygghetsvandring i Bäckby.
            LAST-MODIFIED:20260310T080000Z
            LOCATION:Bäckby torg\\, Bäckby
            SEQUENCE:4
            STATUS:CONFIRMED
            SUMMARY:Trygghetsvandring\\, Bäckby
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String APPLE = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            METHOD:REPLY
            PRODID:-//Apple Inc.//macOS 15.1//EN
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Europe/Stockholm
            BEGIN:DAYLIGHT
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            BEGIN:STANDARD
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;CN="Jour väst";CUTYPE=INDIVIDUAL;PARTSTAT=TENTATIVE;ROLE=REQ-PARTICIPANT:mailto:jour@mimer.example
            DTEND;TZID=Europe/Stockholm:20260312T200000
            DTSTAMP:20260310T080000Z
            DTSTART;TZID=Europe/Stockholm:20260312T180000
            ORGANIZER;CN="Samsvar":mailto:samsvar@vasteras.example
            REQUEST-STATUS:2.0;Success
            SEQUENCE:4
            SUMMARY:Trygghetsvandring
            UID:00000000-0000-4000-8000-000000000007
            END:VEVENT
            END:VCALENDAR
            """;

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static void assertReads(String text, WalkReply reply) {
        assertThat(CalendarReply.read(text)).contains(new CalendarReply(UID, 4, "jour@mimer.example", reply));
    }

    @Test
    void theUsualCalendarsAreUnderstood() {
        assertReads(crlf(OUTLOOK), WalkReply.ACCEPTED);
        assertReads(crlf(GOOGLE), WalkReply.DECLINED);
        assertReads(crlf(APPLE), WalkReply.TENTATIVE);
        assertReads(GOOGLE, WalkReply.DECLINED);
    }

    @Test
    void withoutASequenceItAnswersTheFirstVersion() {
        assertThat(CalendarReply.read(crlf(GOOGLE.replace("SEQUENCE:4\n", ""))))
                .hasValueSatisfying(reply -> assertThat(reply.sequence()).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "METHOD:REPLY, METHOD:REQUEST",
        "METHOD:REPLY, METHOD:COUNTER",
        "PARTSTAT=DECLINED, PARTSTAT=NEEDS-ACTION",
        "PARTSTAT=DECLINED, PARTSTAT=DELEGATED",
        "UID:00000000-0000-4000-8000-000000000007, X-UID:1",
        "ATTENDEE, X-ATTENDEE",
        "SEQUENCE:4, SEQUENCE:fyra",
        "VEVENT, VTODO"
    })
    void whatIsNoAnswerIsNone(String from, String to) {
        assertThat(CalendarReply.read(crlf(GOOGLE.replace(from, to)))).isEmpty();
    }

    @Test
    void anAnswerOfTwoIsNoAnswer() {
        String two = GOOGLE.replace("CREATED:", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:annan@mimer.example\nCREATED:");
        assertThat(CalendarReply.read(crlf(two))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hej",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\r\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nDTSTART:igår\r\nEND:VEVENT\r\nEND:VCALENDAR",
                "\u0000\u0001\u0002",
                ":::::;;;;"
            })
    void nonsenseIsNoAnswer(String text) {
        assertThat(CalendarReply.read(text)).isEmpty();
    }
}
