package se.samsvar.command.notification;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import se.samsvar.incident.IncidentType;
import se.samsvar.notification.NoticeContent.Occurrence;
import se.samsvar.notification.NoticeEvent.NoticeRequested;
import se.samsvar.notification.NoticeKind;
import se.samsvar.partner.Language;
import se.samsvar.walk.MeetingKind;

/** The words of a mail, in its reader's language. */
final class MailWords {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;
    private final DateTimeFormatter time;

    MailWords(Language language) {
        this.locale = language.locale();
        this.bundle = ResourceBundle.getBundle("se.samsvar.command.notification.mail", locale, NO_FALLBACK);
        this.time =
                DateTimeFormatter.ofPattern(bundle.getString("time"), locale).withZone(ZONE);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    String time(Instant instant) {
        return time.format(instant);
    }

    String kind(NoticeKind kind) {
        return text("kind." + kind);
    }

    String kind(MeetingKind kind) {
        return text("meeting." + kind);
    }

    /** What happened, as everybody may know it: its kind, not a word of what somebody wrote. */
    String what(Occurrence occurrence) {
        String title = type(occurrence.type());
        return occurrence.suspected() ? text("suspected", title.toLowerCase(locale)) : title;
    }

    String subject(NoticeRequested notice) {
        Occurrence occurrence = notice.content().occurrence();
        return occurrence == null
                ? kind(notice.kind())
                : kind(notice.kind()) + ": " + what(occurrence) + ", " + occurrence.district();
    }

    /** An incident's name begins with its kind in Swedish, as it was written down. */
    String incident(String name) {
        return Arrays.stream(IncidentType.values())
                .filter(type -> name.startsWith(type.title() + ","))
                .findFirst()
                .map(type -> type(type) + name.substring(type.title().length()))
                .orElse(name);
    }

    private String type(IncidentType type) {
        return text("type." + type);
    }
}
