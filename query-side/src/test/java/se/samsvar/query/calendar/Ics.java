package se.samsvar.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** A calendar text as another program reads it. */
record Ics(Calendar calendar) {

    /** Fails where it is none, or not a valid one. */
    static Ics parsed(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).as(text).isEmpty();
            return new Ics(calendar);
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    String method() {
        return calendar.getProperty("METHOD").map(Property::getValue).orElseThrow();
    }

    List<VEvent> events() {
        return calendar.getComponents("VEVENT");
    }

    VEvent event() {
        assertThat(events()).hasSize(1);
        return events().getFirst();
    }

    VEvent event(String uid) {
        return events().stream()
                .filter(event -> value(event, "UID").equals(uid))
                .findFirst()
                .orElseThrow();
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }

    static List<String> attendees(VEvent event) {
        return event.getProperties("ATTENDEE").stream().map(Property::getValue).toList();
    }
}
