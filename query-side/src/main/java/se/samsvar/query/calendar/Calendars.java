package se.samsvar.query.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.samsvar.calendar.WalkCalendar;
import se.samsvar.partner.Language;
import se.samsvar.partner.PartnerId;
import se.samsvar.query.event.Names;
import se.samsvar.query.security.Viewer;
import se.samsvar.query.web.MailSettings;
import se.samsvar.refusal.Refusal;
import se.samsvar.refusal.RefusalCode;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkMeeting;

/** The calendar texts that people may have. */
class Calendars {

    private static final Duration HOW_FAR_BACK = Duration.ofDays(90);

    private final Meetings meetings;
    private final Tokens tokens;
    private final MailSettings mail;
    private final WalkCalendar calendar;
    private final Clock clock;

    Calendars(Meetings meetings, Tokens tokens, MailSettings mail, Clock clock) {
        this.meetings = meetings;
        this.tokens = tokens;
        this.mail = mail;
        this.calendar = new WalkCalendar(mail.from(), mail.baseUrl());
        this.clock = clock;
    }

    /**
     * An invitation to a walk or to a meeting around it. A partner is invited alone: none learns another's address.
     *
     * @throws Refusal {@code walk.not-found} also where the viewer may not see it
     */
    String invitation(UUID walk, MeetingKind kind, Viewer viewer, Language language) {
        viewer.requireIncidents();
        PartnerId only = viewer.onlyPartner();
        List<PartnerId> guests = meetings.guests(walk).stream()
                .filter(guest -> only == null || guest.equals(only))
                .toList();
        WalkMeeting meeting = meetings.find(walk, kind)
                .filter(found -> only == null || !guests.isEmpty())
                .orElseThrow(() -> new Refusal(RefusalCode.WALK_NOT_FOUND, null));
        return calendar.invitation(meeting, guests.stream().map(this::guest).toList(), language, clock.instant());
    }

    /**
     * The organisation's calendar. The same until something of it changes, so its time stamp is that of the last change.
     *
     * @throws Refusal {@code calendar.token-invalid}
     */
    String feed(PartnerId partner, String token, Language language) {
        if (!tokens.open(partner, token)) {
            throw new Refusal(RefusalCode.CALENDAR_TOKEN, null);
        }
        Instant from = clock.instant().minus(HOW_FAR_BACK);
        List<Meetings.Entry> entries = meetings.of(partner, from);
        Instant changedAt = entries.stream()
                .map(Meetings.Entry::changedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        Stream<WalkMeeting> shown = entries.stream()
                .flatMap(entry -> entry.meetings().stream())
                .filter(meeting -> !meeting.startsAt().isBefore(from));
        return calendar.feed("Samsvar – " + Names.partner(partner.code()), shown.toList(), language, changedAt);
    }

    private WalkCalendar.Guest guest(PartnerId partner) {
        return new WalkCalendar.Guest(Names.partner(partner.code()), mail.addressOf(partner));
    }
}
