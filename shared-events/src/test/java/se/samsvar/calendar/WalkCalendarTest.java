package se.samsvar.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samsvar.incident.District;
import se.samsvar.partner.Language;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkId;
import se.samsvar.walk.WalkMeeting;

class WalkCalendarTest {

    private static final WalkId WALK = new WalkId(UUID.fromString("00000000-0000-4000-8000-000000000007"));
    private static final Instant NOW = Instant.parse("2026-03-10T01:00:00Z");
    private static final WalkCalendar.Guest GUEST =
            new WalkCalendar.Guest("Jour; \"väst\", natt", "jour@mimer.example");

    private final WalkCalendar calendar =
            new WalkCalendar("samsvar@vasteras.example", URI.create("https://samsvar.example"));

    private static WalkMeeting walk(String localStart) {
        return meeting(MeetingKind.WALK, localStart, 4, "Bäckby torg", false);
    }

    private static WalkMeeting meeting(
            MeetingKind kind, String localStart, long sequence, @Nullable String place, boolean cancelled) {
        Instant startsAt = LocalDateTime.parse(localStart)
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toInstant();
        return new WalkMeeting(WALK, kind, startsAt, sequence, new District("Bäckby"), place, cancelled);
    }

    private String invitation(WalkMeeting meeting) {
        return calendar.invitation(meeting, List.of(GUEST), Language.SWEDISH, NOW);
    }

    private static Calendar parsed(String text) {
        try {
            Calendar parsed = new CalendarBuilder().build(new StringReader(text));
            assertThat(parsed.validate(true).getEntries()).isEmpty();
            return parsed;
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static VEvent event(Calendar parsed) {
        return parsed.<VEvent>getComponents("VEVENT").getFirst();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    private static Instant instant(VEvent event, String property) {
        String text = value(event, property);
        return text.endsWith("Z")
                ? Instant.parse(text.replaceFirst("(....)(..)(..T..)(..)(..)Z", "$1-$2-$3:$4:$5Z"))
                : LocalDateTime.parse(text.replaceFirst("(....)(..)(..T..)(..)(..)", "$1-$2-$3:$4:$5"))
                        .atZone(ZoneId.of("Europe/Stockholm"))
                        .toInstant();
    }

    @Test
    void anInvitationSaysWhatACalendarNeeds() {
        WalkMeeting walk = walk("2026-03-12T18:00");
        Calendar parsed = parsed(invitation(walk));
        VEvent event = event(parsed);
        assertThat(parsed.getProperty("METHOD").map(Property::getValue)).contains("REQUEST");
        assertThat(WalkCalendar.method(walk)).isEqualTo("REQUEST");
        assertThat(value(event, "UID")).isEqualTo(WALK.toString());
        assertThat(value(event, "SEQUENCE")).isEqualTo("4");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20260310T010000Z");
        assertThat(event.getProperty("DTSTART"))
                .hasToString("Optional[DTSTART;TZID=Europe/Stockholm:20260312T180000\r\n]");
        assertThat(value(event, "DTEND")).isEqualTo("20260312T200000");
        assertThat(value(event, "SUMMARY")).isEqualTo("Trygghetsvandring, Bäckby");
        assertThat(value(event, "LOCATION")).isEqualTo("Bäckby torg, Bäckby");
        assertThat(value(event, "GEO")).isEqualTo("59.6;16.463");
        assertThat(value(event, "URL")).isEqualTo("https://samsvar.example/vandringar/" + WALK);
        assertThat(value(event, "DESCRIPTION")).contains("https://samsvar.example/vandringar/" + WALK);
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:samsvar@vasteras.example");
    }

    @Test
    void theGuestIsAskedToReply() {
        Property attendee = event(parsed(invitation(walk("2026-03-12T18:00"))))
                .getProperty("ATTENDEE")
                .orElseThrow();
        assertThat(attendee.getValue()).isEqualTo("mailto:jour@mimer.example");
        assertThat(attendee.<Cn>getParameter("CN").orElseThrow().getValue()).isEqualTo(GUEST.name());
        assertThat(attendee.toString()).contains("RSVP=TRUE", "PARTSTAT=NEEDS-ACTION", "ROLE=REQ-PARTICIPANT");
    }

    @Test
    void aCancellationIsOneForTheSameEntry() {
        WalkMeeting cancelled = meeting(MeetingKind.WALK, "2026-03-12T18:00", 9, null, true);
        Calendar parsed = parsed(invitation(cancelled));
        VEvent event = event(parsed);
        assertThat(parsed.getProperty("METHOD").map(Property::getValue)).contains("CANCEL");
        assertThat(WalkCalendar.method(cancelled)).isEqualTo("CANCEL");
        assertThat(value(event, "UID")).isEqualTo(WALK.toString());
        assertThat(value(event, "SEQUENCE")).isEqualTo("9");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SUMMARY")).isEqualTo("Inställt: Trygghetsvandring, Bäckby");
    }

    @Test
    void eachMeetingAroundAWalkIsAnEntryOfItsOwn() {
        List<String> uids = Stream.of(MeetingKind.values())
                .map(kind -> WalkCalendar.uid(meeting(kind, "2026-03-12T18:00", 1, null, false)))
                .toList();
        assertThat(uids).doesNotHaveDuplicates().contains(WALK.toString());
        String other = WalkCalendar.uid(meeting(MeetingKind.FEEDBACK, "2026-04-01T18:00", 8, "Biblioteket", true));
        assertThat(uids).contains(other);
    }

    @Test
    void localTimesHoldOverBothChangesOfTheClocks() {
        Stream.of(
                        "2026-03-28T18:00",
                        "2026-03-29T01:30",
                        "2026-03-29T18:00",
                        "2026-10-24T23:30",
                        "2026-10-25T00:30",
                        "2026-10-25T18:00",
                        "2026-12-01T15:00",
                        "2026-06-30T21:00")
                .map(WalkCalendarTest::walk)
                .forEach(walk -> {
                    VEvent event = event(parsed(invitation(walk)));
                    assertThat(instant(event, "DTSTART")).isEqualTo(walk.startsAt());
                    assertThat(instant(event, "DTEND")).isEqualTo(walk.endsAt());
                });
    }

    @Test
    void anHourThatTheClocksShowTwiceIsNotMistaken() {
        Instant second = Instant.parse("2026-10-25T01:30:00Z");
        WalkMeeting walk = new WalkMeeting(WALK, MeetingKind.WALK, second, 1, new District("Bäckby"), null, false);
        VEvent event = event(parsed(invitation(walk)));
        assertThat(value(event, "DTSTART")).isEqualTo("20261025T013000Z");
        assertThat(instant(event, "DTEND")).isEqualTo(walk.endsAt());
        WalkMeeting first = new WalkMeeting(
                WALK, MeetingKind.WALK, second.minusSeconds(3600), 1, new District("Bäckby"), null, false);
        assertThat(value(event(parsed(invitation(first))), "DTSTART")).isEqualTo("20261025T023000");
    }

    @Test
    void theTimeZoneThatIsWrittenIsTheRealOne() {
        VTimeZone zone = parsed(invitation(walk("2026-03-12T18:00")))
                .<VTimeZone>getComponents("VTIMEZONE")
                .getFirst();
        assertThat(zone.getProperty("TZID").map(Property::getValue)).contains("Europe/Stockholm");
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2036, 1, 1)).forEach(day -> {
            ZonedDateTime noon = day.atTime(12, 0).atZone(ZoneId.of("Europe/Stockholm"));
            TzOffsetTo written = zone.getApplicableObservance(noon)
                    .<TzOffsetTo>getProperty("TZOFFSETTO")
                    .orElseThrow();
            assertThat(written.getOffset()).as("%s", day).isEqualTo(noon.getOffset());
        });
    }

    @Test
    void longSwedishLinesAreFoldedByOctets() {
        String place = "Åhörsgårdens övre gräsplan vid äppelträden ".repeat(6).strip() + " 😀";
        String text = invitation(meeting(MeetingKind.WALK, "2026-03-12T18:00", 1, place, false));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(value(event(parsed(text)), "LOCATION")).isEqualTo(place + ", Bäckby");
    }

    @Test
    void nothingThatSomebodyWroteBreaksOutOfItsLine() {
        String place = "Torget\rATTENDEE:mailto:x@y.example\r\nEND:VEVENT";
        VEvent event = event(parsed(invitation(meeting(MeetingKind.WALK, "2026-03-12T18:00", 1, place, false))));
        assertThat(event.getProperties("ATTENDEE")).hasSize(1);
        assertThat(value(event, "LOCATION")).isEqualTo("Torget ATTENDEE:mailto:x@y.example END:VEVENT, Bäckby");
    }

    @Test
    void itIsWrittenInTheReadersLanguage() {
        VEvent event =
                event(parsed(calendar.invitation(walk("2026-03-12T18:00"), List.of(GUEST), Language.ENGLISH, NOW)));
        assertThat(value(event, "SUMMARY")).isEqualTo("Safety walk, Bäckby");
    }

    @Test
    void aFeedNamesNobodyWhoIsInvited() {
        String text = calendar.feed(
                "Samsvar – Bostads AB Mimer",
                List.of(
                        walk("2026-03-12T18:00"),
                        meeting(MeetingKind.PRE_MEETING, "2026-03-11T10:00", 5, null, false),
                        meeting(MeetingKind.FEEDBACK, "2026-04-01T18:00", 6, "Biblioteket", true)),
                Language.SWEDISH,
                NOW);
        Calendar parsed = parsed(text);
        assertThat(parsed.getComponents("VEVENT")).hasSize(3);
        assertThat(parsed.getProperty("METHOD").map(Property::getValue)).contains("PUBLISH");
        assertThat(parsed.getProperty("X-WR-CALNAME").map(Property::getValue)).contains("Samsvar – Bostads AB Mimer");
        assertThat(text)
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "STATUS:CANCELLED")
                .doesNotContain("ATTENDEE");
    }

    @Test
    void aFeedWithNothingInItIsStillACalendar() {
        assertThat(parsed(calendar.feed("Tom", List.of(), Language.SWEDISH, NOW))
                        .getComponents("VEVENT"))
                .isEmpty();
    }
}
