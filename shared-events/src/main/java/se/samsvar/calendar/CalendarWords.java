package se.samsvar.calendar;

import java.net.URI;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import se.samsvar.partner.Language;
import se.samsvar.walk.WalkMeeting;

/** What a calendar entry says, in the reader's language. */
final class CalendarWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    CalendarWords(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle("se.samsvar.calendar.calendar", locale, NO_FALLBACK);
    }

    String organizer() {
        return bundle.getString("organizer");
    }

    String summary(WalkMeeting meeting) {
        return text(meeting.cancelled() ? "summary.cancelled" : "summary", kind(meeting), meeting.district());
    }

    String description(WalkMeeting meeting, URI link) {
        StringBuilder text = new StringBuilder(text("description", kind(meeting), meeting.district()));
        if (meeting.place() == null && !meeting.cancelled()) {
            text.append('\n').append(bundle.getString("description.no-place"));
        }
        return text.append('\n').append(text("description.link", link)).toString();
    }

    private String kind(WalkMeeting meeting) {
        return bundle.getString("kind." + meeting.kind());
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
