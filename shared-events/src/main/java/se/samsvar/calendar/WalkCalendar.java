package se.samsvar.calendar;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationResult;
import se.samsvar.NamedIds;
import se.samsvar.incident.DistrictCatalogue;
import se.samsvar.incident.Position;
import se.samsvar.partner.Language;
import se.samsvar.walk.MeetingKind;
import se.samsvar.walk.WalkMeeting;

/**
 * Calendar texts about walks and the meetings around them: an invitation or its cancellation for a mail, and a calendar
 * to subscribe to. They name nobody but those who are given, and hold no secret: calendars are shared.
 */
public final class WalkCalendar {

    private static final String REFRESH = "PT1H";

    private final URI organizer;
    private final URI baseUrl;

    /** Who is invited. */
    public record Guest(String name, String mailAddress) {}

    /**
     * @param organizer the mail address that invites and takes the replies
     * @param baseUrl where people reach Samsvar
     */
    public WalkCalendar(String organizer, URI baseUrl) {
        this.organizer = mailto(organizer);
        this.baseUrl = baseUrl;
    }

    /** The same for a meeting whatever happens to it; that of the walk itself is the walk's own id. */
    public static String uid(WalkMeeting meeting) {
        return meeting.kind() == MeetingKind.WALK
                ? meeting.walkId().toString()
                : NamedIds.of("meeting", meeting.walkId(), meeting.kind()).toString();
    }

    /** What an invitation to it asks of the receiver's calendar, as the mail's content type has to say too. */
    public static String method(WalkMeeting meeting) {
        return meeting.cancelled() ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
    }

    /**
     * An invitation, or the cancellation of one.
     *
     * @param stampedAt when this text is made
     */
    public String invitation(WalkMeeting meeting, List<Guest> guests, Language language, Instant stampedAt) {
        VEvent event = event(meeting, new CalendarWords(language), stampedAt);
        guests.forEach(guest -> event.add(attendee(guest, meeting)));
        return text(calendar(method(meeting)).add(event));
    }

    /**
     * A calendar to subscribe to.
     *
     * @param name what it is called in the reader's calendar
     * @param stampedAt when this text is made
     */
    public String feed(String name, List<WalkMeeting> meetings, Language language, Instant stampedAt) {
        Calendar calendar = calendar(Method.VALUE_PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", oneLine(name)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH));
        CalendarWords words = new CalendarWords(language);
        meetings.forEach(meeting -> calendar.add(event(meeting, words, stampedAt)));
        return text(calendar);
    }

    private static Calendar calendar(String method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Samsvar//Samsvar//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method));
        calendar.add(StockholmTime.component());
        return calendar;
    }

    private VEvent event(WalkMeeting meeting, CalendarWords words, Instant stampedAt) {
        URI link = URI.create(baseUrl + "/vandringar/" + meeting.walkId());
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(meeting)));
        event.add(new DtStamp(stampedAt));
        event.add(new DtStart<>(StockholmTime.at(meeting.startsAt())));
        event.add(new DtEnd<>(StockholmTime.at(meeting.endsAt())));
        event.add(new Sequence(String.valueOf(meeting.sequence())));
        event.add(new Organizer(new ParameterList(List.of(new Cn(words.organizer()))), organizer));
        event.add(new Summary(words.summary(meeting)));
        event.add(new Description(words.description(meeting, link)));
        event.add(new Location(location(meeting)));
        DistrictCatalogue.point(meeting.district()).map(WalkCalendar::geo).ifPresent(event::add);
        event.add(new Url(link));
        event.add(new Status(meeting.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static Attendee attendee(Guest guest, WalkMeeting meeting) {
        Cn name = new Cn(oneLine(guest.name()));
        ParameterList parameters = meeting.cancelled()
                ? new ParameterList(List.of(name, Role.REQ_PARTICIPANT))
                : new ParameterList(List.of(name, Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.TRUE));
        return new Attendee(parameters, mailto(guest.mailAddress()));
    }

    private static String location(WalkMeeting meeting) {
        String district = meeting.district().name();
        return meeting.place() == null ? district : oneLine(meeting.place()) + ", " + district;
    }

    /** Whatever somebody wrote stays within its line. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Geo geo(Position point) {
        return new Geo(BigDecimal.valueOf(point.lat()), BigDecimal.valueOf(point.lon()));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private static String text(Calendar calendar) {
        ValidationResult result = calendar.validate();
        if (result.hasErrors()) {
            throw new IllegalStateException("Not a calendar: " + result.getEntries());
        }
        return ContentLines.folded(calendar.toString());
    }
}
