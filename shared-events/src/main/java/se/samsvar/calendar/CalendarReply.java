package se.samsvar.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import org.jspecify.annotations.Nullable;
import se.samsvar.walk.WalkReply;

/**
 * What somebody's calendar answers to an invitation (RFC 5546 {@code REPLY}).
 *
 * @param uid of the entry that it answers
 * @param sequence the version of the entry that was answered
 * @param attendee the mail address of whoever answers
 */
public record CalendarReply(String uid, long sequence, String attendee, WalkReply reply) {

    private static final String MAILTO = "mailto:";

    /** Nothing where the text is no calendar, or no answer. */
    public static Optional<CalendarReply> read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            boolean isReply = calendar.getProperty(Property.METHOD)
                    .map(method -> Method.VALUE_REPLY.equalsIgnoreCase(method.getValue()))
                    .orElse(false);
            return isReply
                    ? calendar.<VEvent>getComponents("VEVENT").stream()
                            .findFirst()
                            .map(CalendarReply::of)
                    : Optional.empty();
        } catch (IOException | ParserException | RuntimeException e) {
            // strangers' texts break the parser in more ways than it says
            return Optional.empty();
        }
    }

    private static @Nullable CalendarReply of(VEvent event) {
        String uid = value(event, Property.UID);
        Property attendee = event.getProperty(Property.ATTENDEE).orElse(null);
        WalkReply reply = attendee == null ? null : reply(attendee);
        if (uid == null
                || attendee == null
                || reply == null
                || event.getProperties(Property.ATTENDEE).size() > 1) {
            return null;
        }
        String sequence = value(event, Property.SEQUENCE);
        return new CalendarReply(
                uid, sequence == null ? 0 : Long.parseLong(sequence), address(attendee.getValue()), reply);
    }

    private static @Nullable String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse(null);
    }

    private static @Nullable WalkReply reply(Property attendee) {
        String status = attendee.<Parameter>getParameter(Parameter.PARTSTAT)
                .map(Parameter::getValue)
                .orElse("");
        return switch (status) {
            case "ACCEPTED" -> WalkReply.ACCEPTED;
            case "TENTATIVE" -> WalkReply.TENTATIVE;
            case "DECLINED" -> WalkReply.DECLINED;
            default -> null;
        };
    }

    private static String address(String value) {
        return value.regionMatches(true, 0, MAILTO, 0, MAILTO.length()) ? value.substring(MAILTO.length()) : value;
    }
}
